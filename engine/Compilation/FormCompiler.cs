using FormEngine.Findings;
using FormEngine.Forms;
using FormEngine.Organisations;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Compilation;

/// <summary>Makes a form ready for use, or tells what keeps it from being so.</summary>
public static class FormCompiler
{
    /// <summary>Compiles a form. Never throws on bad input: whatever is wrong is among the findings.</summary>
    /// <param name="json">The form.</param>
    /// <param name="translations">Its sidecar files by language.</param>
    /// <param name="attributes">What is known of organisations; without it, types come from use.</param>
    public static CompileResult Compile(
        string json, IReadOnlyDictionary<string, string>? translations = null, AttributeSchema? attributes = null)
    {
        var findings = new FindingList();
        var form = FormDocument.Parse(json, findings) is { } document
            ? Compile(document, json, translations ?? new Dictionary<string, string>(), attributes)
            : null;
        return new CompileResult(findings.HasErrors ? null : form, findings.All);
    }

    private static CompiledForm? Compile(
        FormDocument document, string json, IReadOnlyDictionary<string, string> translations, AttributeSchema? attributes)
    {
        var definition = new FormReader(document).Read();
        var texts = Texts(definition, translations, document.Findings);
        var rules = RuleBook.Of(definition, attributes, document.Findings);
        return document.Findings.HasErrors ? null : new CompiledForm(definition, texts, ContentHash.Of(json, translations), rules);
    }

    private static Dictionary<string, FormTexts> Texts(
        FormDefinition form, IReadOnlyDictionary<string, string> translations, FindingList findings)
    {
        var shared = form.Questions.SelectMany(question => question.WithParts())
            .Select(question => (question.Id, question.OptionDefinition))
            .Where(pair => pair.OptionDefinition is not null)
            .ToDictionary(pair => pair.Id, pair => pair.OptionDefinition!);
        var texts = new Dictionary<string, FormTexts> { [form.Language] = new(form.Language, [form.Texts], shared) };
        PipeLint.Check(form, form.Texts, null, findings);
        foreach (var (language, table) in TranslationReader.ReadAll(translations, form.Texts, findings))
        {
            texts[language] = new FormTexts(language, [table, form.Texts], shared);
            PipeLint.Check(form, table, language, findings);
        }


        return texts;
    }
}
