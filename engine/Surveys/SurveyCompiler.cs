using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Forms;
using FormEngine.Organisations;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>Makes a survey ready for use, or tells what keeps it from being so.</summary>
public static class SurveyCompiler
{
    /// <summary>What a survey says of organisations, which its forms are compiled with. Empty where it cannot be read.</summary>
    /// <param name="json">The survey.</param>
    public static AttributeSchema Attributes(string json) =>
        FormDocument.Parse(json, new FindingList()) is { } document
            ? new SurveyReader(document, new Dictionary<string, CompiledForm>()).AttributeSchema()
            : new AttributeSchema(new Dictionary<string, AttributeType>());

    /// <summary>Compiles a survey. Never throws on bad input: whatever is wrong is among the findings.</summary>
    /// <param name="json">The survey.</param>
    /// <param name="translations">Its sidecar files by language.</param>
    /// <param name="forms">The compiled forms by id.</param>
    public static SurveyResult Compile(
        string json, IReadOnlyDictionary<string, string> translations, IReadOnlyDictionary<string, CompiledForm> forms)
    {
        var findings = new FindingList();
        if (FormDocument.Parse(json, findings) is not { } document)
            return new SurveyResult(null, findings.All);
        var survey = new SurveyReader(document, forms).Read() with { Hash = ContentHash.Of(json, translations) };
        survey = survey with { Translations = TranslationReader.ReadAll(translations, survey.Original, findings) };
        return new SurveyResult(findings.HasErrors ? null : survey, findings.All);
    }
}
