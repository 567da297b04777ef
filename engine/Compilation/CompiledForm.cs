using System.Collections.Frozen;
using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Compilation;

/// <summary>A form ready to be evaluated. It never changes and may be used by many threads at once.</summary>
public sealed class CompiledForm
{
    private readonly FrozenDictionary<string, FormTexts> _texts;
    private readonly FrozenDictionary<string, Question> _questions;

    internal CompiledForm(FormDefinition definition, IReadOnlyDictionary<string, FormTexts> texts, string hash, RuleBook rules)
    {
        Id = definition.Id;
        Version = definition.Version;
        Language = definition.Language;
        Languages = [definition.Language, .. texts.Keys.Where(language => language != definition.Language).Order(StringComparer.Ordinal)];
        Hash = hash;
        Module = ModuleWriter.Write(definition, rules, UnitsIn(texts.Values));
        ModuleHash = ContentHash.Of(Module);
        var variables = new VariableReader(rules.Names);
        Rules = new RuleRunner(Module, variables, !rules.IsEmpty);
        RuleBook = rules;
        Explainer = new RuleExplainer(rules, variables);
        Pages = definition.Pages;
        Questions = definition.Questions;
        Checks = definition.Checks;
        Things = definition.Things;
        _texts = texts.ToFrozenDictionary();
        _questions = Questions.SelectMany(question => question.WithParts()).ToFrozenDictionary(question => question.Id);
    }

    /// <summary>The form's name.</summary>
    public string Id { get; }

    /// <summary>The label of this version (<c>x-version</c>).</summary>
    public string Version { get; }

    /// <summary>The language the form itself is written in.</summary>
    public string Language { get; }

    /// <summary>All languages it has texts in, its own first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>SHA-256 of the form and its translations, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All questions, in page order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The JavaScript that decides what is visible and required, on the server and in the browser alike.</summary>
    public string Module { get; }

    /// <summary>SHA-256 of <see cref="Module"/>, in hexadecimal. Another version of the engine may write another module.</summary>
    public string ModuleHash { get; }

    internal IReadOnlyList<CheckPlace> Checks { get; }

    internal int Things { get; }

    internal RuleRunner Rules { get; }

    internal RuleBook RuleBook { get; }

    internal RuleExplainer Explainer { get; }

    /// <summary>The question, matrix row or column of this name.</summary>
    public Question? Find(string id) => _questions.GetValueOrDefault(id);

    /// <summary>What the unit of a question is called in any language, in an order that is always the same.</summary>
    private static Func<string, IEnumerable<string>> UnitsIn(IEnumerable<FormTexts> texts) =>
        question => texts.Select(text => text.Question(question).Unit).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Whether answers may be stored under this key.</summary>
    internal bool IsQuestion(string key) => !key.Contains('.') && _questions.ContainsKey(key);

    /// <summary>The form's texts in a language, or in its own where it is not translated.</summary>
    public FormTexts Texts(string language) => _texts.GetValueOrDefault(language) ?? _texts[Language];
}
