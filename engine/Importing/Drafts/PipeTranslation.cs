using System.Text.RegularExpressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>Turns the pipes of the source's texts into ours.</summary>
internal sealed class PipeTranslation(SourceLanguage language, Names names, ImportReport report)
{
    public void Translate(LocalText text, Site site, ImportText place) =>
        text.Map(one => language.Pipes.Replace(one.Replace("{{", "{ {"), match => Pipe(match, site, place)));

    private string Pipe(Match match, Site site, ImportText place)
    {
        var name = names.Known(match.Groups[1].Value.Trim());
        if (names.Pipe(name, site) is not { } pipe)
            return Unknown(match, name, place);
        if (language.PipesCodes && names.IsChoice(name))
            report.Approximated(place, match.Value, new ImportText("PipesLabel", pipe), Target.Text(pipe));
        else
            report.Exact(place, match.Value, ImportText.Of(pipe), Target.Text(pipe));
        return pipe;
    }

    private string Unknown(Match match, string name, ImportText place)
    {
        report.Dropped(place, match.Value, new ImportText(
            names.Has(name) ? "PipedTooEarly" : names.IsCalculated(name) ? "PipedCalculation" : "PipedUnknown"));
        return "…";
    }
}
