using FormEngine.Findings;
using FormEngine.Importing.Drafts;

namespace FormEngine.Importing;

/// <summary>A form imported from another format.</summary>
/// <param name="Id">The form's id; empty where nothing could be imported.</param>
/// <param name="Language">The form's own language.</param>
/// <param name="Titles">The form's title in each language it has texts in, its own among them.</param>
/// <param name="Files">The form and its sidecars by file name; empty where nothing could be imported, which the report explains.</param>
/// <param name="Report">What became of every construct of the source: first what stands there, then its rules.</param>
/// <param name="Findings">What the compiler and linter say of the imported form.</param>
public sealed record ImportedForm(
    string Id,
    string Language,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<ImportLine> Report,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The form's title in its own language.</summary>
    public string Title => Titles.GetValueOrDefault(Language, Id);

    /// <summary>The least survey the form can be used in, <c>survey.json</c> and its sidecars by file name: one section, one role; asker
    /// and contact are to be filled in.</summary>
    /// <param name="id">The survey's id, which its folder is called.</param>
    public IReadOnlyDictionary<string, string> Survey(string id) => SurveyWriter.Write(id, this);
}
