using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Earlier;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Respond.Questions;

/// <summary>One question (or matrix row, or cell) as its partial view needs it.</summary>
public sealed record QuestionModel(FormSheet Sheet, Question Question)
{
    private readonly QuestionText _text = Sheet.Texts.Question(Question.Id);

    /// <summary>The field's name; its parts are separated by dots.</summary>
    public required string Field { get; init; }

    /// <summary>The answer as stored; a text where what was typed could not be read.</summary>
    public required JsonNode? Answer { get; init; }

    public required bool Visible { get; init; }

    public required bool Required { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Whether an option is offered, by its code.</summary>
    public required Func<string, bool> IsOffered { get; init; }

    /// <summary>How many notes are open, by the questions that have any; null where the reader shares none.</summary>
    public IReadOnlyDictionary<string, int>? Notes { get; init; }

    public string Title => Sheet.Pipe(_text.Title);

    public string? Help => _text.Description is { } text ? Sheet.Pipe(text) : null;

    public string? Unit => _text.Unit;

    /// <summary>What the text must look like, in the form's own words.</summary>
    public string? PatternText => _text.Pattern;

    /// <summary>The numbers to choose between, where what was typed can mean two.</summary>
    public IReadOnlyList<decimal> Readings => IsWrong ? AnswerReader.Reread(Sheet.Form, Question, Answer)?.Readings ?? [] : [];

    /// <summary>A date in words, so that one sees how it was understood; blank where there is none.</summary>
    public string DateInWords => AnswerText.Date(Answer) is { } date ? Sheet.Ui["DateRead", OsloTime.ToDateText(date)] : "";

    /// <summary>What scripts know how to read the field by.</summary>
    public string Kind => Question.Type switch
    {
        AnswerType.Code => "single",
        AnswerType.Set => "multiple",
        AnswerType.Boolean => "boolean",
        AnswerType.Number => "number",
        AnswerType.Date => "date",
        AnswerType.Text => "text",
        AnswerType.Parts => "matrix",
        AnswerType.Rows => "rows",
    };

    /// <summary>What was just taken away here, for the button that puts it back; null where nothing was.</summary>
    public string? Undo => Sheet.Removed is { } removed && removed.Part == Part ? $"{removed}" : null;

    /// <summary>What was answered last time; null where nothing is to be shown.</summary>
    public LastAnswer? Last => Sheet.Last.GetValueOrDefault(Question.Id);

    public string View => QuestionViews.ViewOf(Question);

    /// <summary>The field's name without its prefix: what it is called among the parts of a page.</summary>
    public string Part => Field[Fields.Prefix.Length..];

    public IReadOnlyList<Option> Options => Question.Choices;

    /// <summary>The id of the field itself, where an error's link leads.</summary>
    public string Id => Field.Replace('.', '-');

    /// <summary>Where an error's link leads: a matrix has no field of its own but that of its first row.</summary>
    public string FirstFieldId =>
        Question is { Type: AnswerType.Parts, Parts: [var first, ..] } ? Fields.Of(first.Id).Replace('.', '-') : Id;

    public string HelpId => Id + "-help";

    public string ErrorId => Id + "-error";

    public bool IsWrong => Errors.Count > 0;

    /// <summary>For <c>aria-describedby</c>: what explains the field, and what is wrong with it.</summary>
    public string? DescribedBy(bool hint = false) =>
        string.Join(' ',
            new[] { Help is not null || hint ? HelpId : null, IsWrong ? ErrorId : null }.OfType<string>()) is { Length: > 0 } ids
                ? ids
                : null;

    public string OptionText(Option option) => Sheet.Pipe(Sheet.Texts.Option(Question.Id, option.Code));

    public string? OptionHelp(Option option) =>
        Sheet.Texts.OptionDescription(Question.Id, option.Code) is { } text ? Sheet.Pipe(text) : null;

    public bool IsChosen(string code) => Answer switch
    {
        JsonArray codes => codes.Any(chosen => AnswerText.Plain(chosen) == code),
        var chosen => AnswerText.Plain(chosen) == code,
    };

    /// <summary>What stands in the field: the answer as the reader's language writes it, or just what was typed.</summary>
    public string Typed => PlainText.Of(AnswerText.Typed(Question, Answer));
}
