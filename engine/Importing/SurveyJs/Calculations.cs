using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Keeps what the source works out, for the rules that read it.</summary>
internal sealed class Calculations(DraftForm form, ImportReport report)
{
    public void Keep(string name, string expression, string path)
    {
        try
        {
            form.Calculations.TryAdd(name, SurveyJsParser.Parse(expression));
            report.Approximated(path, $"«{name}»", $"No value is stored or shown; rules that read it have «{expression}» written in.");
        }
        catch (ImportException error)
        {
            form.Lost.Add(name);
            report.Dropped(path, $"«{name}»", $"The expression cannot be read: {error.Message}.");
        }
    }
}
