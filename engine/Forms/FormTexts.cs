using System.Globalization;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>The texts of a form in one language; what is not translated is given in the form's own.</summary>
public sealed class FormTexts : IAnswerTexts
{
    private readonly IReadOnlyList<TextTable> _tables;
    private readonly Dictionary<string, string> _definitions;
    private readonly CultureInfo _culture;

    internal FormTexts(string language, IReadOnlyList<TextTable> tables, Dictionary<string, string> definitions)
    {
        Language = language;
        _tables = tables;
        _definitions = definitions;
        _culture = AnswerWords.Culture(language);
    }

    /// <summary>The language asked for.</summary>
    public string Language { get; }

    /// <summary>What stands in this language's own file.</summary>
    internal TextTable Written => _tables[0];

    /// <summary>The form's title.</summary>
    public string Title => Find("/title") ?? "";

    /// <summary>What the form is about.</summary>
    public string? Description => Find("/description");

    /// <summary>The texts of a page.</summary>
    public PageText Page(string id) => new(Find($"{Keys.Page(id)}/title") ?? id, Find($"{Keys.Page(id)}/description"));

    /// <summary>The texts of a question, a matrix row (<c>question.row</c>) or a column (<c>question.column</c>).</summary>
    public QuestionText Question(string id)
    {
        var key = Keys.Question(id);
        return new(Find($"{key}/title") ?? id, Find($"{key}/description"), Find($"{key}/unit"), Find($"{key}/pattern-text"));
    }

    /// <summary>The question itself as it is put to nobody in particular: without the answers that it repeats.</summary>
    public string Heading(string id) => Pipes.Fill(Question(id).Title, _ => "…");

    /// <summary>The label of an option.</summary>
    public string Option(string questionId, string code) => OptionText(questionId, code, "title") ?? code;

    /// <summary>The help text of an option.</summary>
    public string? OptionDescription(string questionId, string code) => OptionText(questionId, code, "description");

    /// <summary>The message of a check that failed.</summary>
    public string Check(string questionId, int index) => Find($"{Keys.Question(questionId)}/checks/{index}") ?? "";

    string IAnswerTexts.Title(string questionId) => Question(questionId).Title;

    string IAnswerTexts.YesNo(bool answer) => AnswerWords.YesNo(answer, _culture);

    string IAnswerTexts.Number(string questionId, decimal answer) => answer.ToString("#,0.##########", _culture);

    string IAnswerTexts.Date(DateOnly answer) => answer.ToString("d. MMMM yyyy", _culture);

    private string? OptionText(string questionId, string code, string part) => Find(
        _definitions.TryGetValue(questionId, out var definition)
            ? $"{Keys.DefinitionOption(definition, code)}/{part}"
            : $"{Keys.Option(questionId, code)}/{part}");

    private string? Find(string key) => _tables.Find(key);
}
