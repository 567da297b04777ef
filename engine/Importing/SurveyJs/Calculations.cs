using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Keeps what the source works out, for the rules that read it.</summary>
internal sealed class Calculations(DraftForm form, ImportReport report)
{
    public void Keep(string name, string expression, ImportText place)
    {
        try
        {
            form.Calculations.TryAdd(name, SurveyJsParser.Parse(expression));
            report.Approximated(place, $"«{name}»", new ImportText("Calculated", expression), new Target(form));
        }
        catch (ImportException error)
        {
            form.Lost.Add(name);
            report.Dropped(place, $"«{name}»", new ImportText("CalculationUnreadable", error.Reason));
        }
    }
}
