using FormEngine.Findings;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>Reads which groups are crossed, and how few participants a figure may rest on.</summary>
internal sealed class DisclosureReader(SchemaNode survey, FindingList findings)
{
    private const int Least = 3;

    public List<Crossing> Crossings(List<ComparisonGroup> groups)
    {
        var crossings = new List<Crossing>();
        foreach (var pair in survey.Lists("crossings"))
        {
            if (pair.Texts is not [var first, var second] || first == second)
                findings.Error("bad_crossing", pair.Pointer, "A crossing is a list of two different comparison groups.");
            else if (groups.Find(group => group.Id == first) is null || groups.Find(group => group.Id == second) is null)
                findings.Error("unknown_group", pair.Pointer, $"There are no comparison groups «{first}» and «{second}» both.");
            else if (crossings.Exists(known => known.Has(first) && known.Has(second)))
                findings.Error("duplicate_crossing", pair.Pointer, $"«{first}» and «{second}» are crossed twice.");
            else
                crossings.Add(new Crossing(first, second));
        }

        return crossings;
    }

    public int Minimum()
    {
        if (survey.Child("disclosure") is not { } disclosure || !disclosure.Has("minimum"))
            return SurveyDefinition.UsualMinimum;
        if (disclosure.Count("minimum") is { } minimum and >= Least)
            return minimum;
        findings.Error("bad_minimum", disclosure.PointerTo("minimum"), $"«minimum» must be a whole number, {Least} or more.");
        return SurveyDefinition.UsualMinimum;
    }
}
