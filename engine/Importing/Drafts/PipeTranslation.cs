using System.Text.RegularExpressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>Turns the pipes of the source's texts into ours.</summary>
internal sealed class PipeTranslation(SourceLanguage language, Names names, ImportReport report)
{
    public void Translate(LocalText text, Site site, string place) =>
        text.Map(one => language.Pipes.Replace(one.Replace("{{", "{ {"), match => Pipe(match, site, place)));

    private string Pipe(Match match, Site site, string place)
    {
        var name = match.Groups[1].Value.Trim();
        if (names.Pipe(name, site) is not { } pipe)
            return Unknown(match, name, place);
        if (language.PipesCodes && names.IsChoice(name))
            report.Approximated(place, match.Value, $"{pipe} (shows the option's label, where the source shows its name)");
        else
            report.Exact(place, match.Value, pipe);
        return pipe;
    }

    private string Unknown(Match match, string name, string place)
    {
        report.Dropped(place, match.Value, names.Has(name)
            ? "Only questions asked before, outside repeating rows, can be piped in; «…» stands in its place."
            : "This is not a question of the imported form; «…» stands in its place.");
        return "…";
    }
}
