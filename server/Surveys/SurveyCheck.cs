using System.Security.Cryptography;
using System.Text;
using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

/// <summary>A survey's documents compiled together, with all that was found.</summary>
internal sealed record SurveyCheck(
    SurveySource Source, SurveyDefinition? Survey, IReadOnlyDictionary<string, CompiledForm> Forms, IReadOnlyList<FileFinding> Findings)
{
    public bool IsSound => Survey is not null && Findings.All(finding => finding.Finding.Severity != Severity.Error);

    /// <summary>Over the survey and its forms: two equal hashes are the same survey.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ' ', Forms.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Value.Hash).Prepend(Survey?.Hash)))));

    /// <summary>The survey is read first, for a form's rules may name only the attributes it declares.</summary>
    public static SurveyCheck Of(SurveySource source)
    {
        var attributes = SurveyCompiler.Attributes(source.Survey.Json);
        var findings = new List<FileFinding>();
        var forms = new Dictionary<string, CompiledForm>();
        foreach (var (name, document) in source.Forms)
        {
            var result = FormCompiler.Compile(document.Json, document.Translations, attributes);
            findings.AddRange(result.Findings.Select(finding => new FileFinding(name + ".json", finding)));
            if (result.Form is { } form && form.Id == name)
                forms[name] = form;
            else if (result.Form is not null)
                findings.Add(new FileFinding(name + ".json", WrongName(result.Form.Id)));
        }

        var survey = SurveyCompiler.Compile(source.Survey.Json, source.Survey.Translations, forms);
        findings.AddRange(survey.Findings.Select(finding => new FileFinding("survey.json", finding)));
        if (survey.Survey is { } sound)
            findings.AddRange([.. Place(source, sound), .. Prove(sound, forms)]);
        return new SurveyCheck(source, survey.Survey, forms, findings);
    }

    private static IEnumerable<FileFinding> Place(SurveySource source, SurveyDefinition survey) => source.IsEarlier
        ? VersionFolder.Check(survey, Path.GetFileName(source.Name)).Select(finding => new FileFinding("survey.json", finding))
        : [];

    /// <summary>What can only be seen by proof, some milliseconds for each form.</summary>
    private static IEnumerable<FileFinding> Prove(SurveyDefinition survey, Dictionary<string, CompiledForm> forms) =>
    [
        .. FormLinter.Lint(survey).Select(finding => new FileFinding("survey.json", finding)),
        .. forms.SelectMany(form => FormLinter.Lint(form.Value, survey).Select(finding => new FileFinding(form.Key + ".json", finding))),
    ];

    private static Finding WrongName(string id) => new(
        "wrong_file_name", Severity.Error, "/id", $"The file must be called «{id}.json», as the form is, or the form as the file.");
}
