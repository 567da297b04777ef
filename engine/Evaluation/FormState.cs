using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>All that follows from a form and one set of answers to it.</summary>
public sealed class FormState
{
    private readonly CompiledForm _form;
    private readonly RuleOutcome _outcome;
    private readonly HashSet<string> _visible;
    private readonly HashSet<string> _required;
    private readonly Dictionary<string, PageStatus> _pages;
    private readonly Dictionary<string, int> _rows;

    internal FormState(CompiledForm form, RuleOutcome outcome, StateBuilder built)
    {
        _form = form;
        _outcome = outcome;
        _visible = [.. built.Visible];
        _required = built.Required;
        _pages = built.Pages;
        _rows = built.RowCounts;
        Visible = built.Visible;
        Hidden = built.Hidden;
        Missing = built.Missing;
        Errors = built.Errors.All;
        Answers = built.Answers;
        Status = built.Status;
    }

    /// <summary>How far the answers have come.</summary>
    public SectionStatus Status { get; }

    /// <summary>The visible questions, matrix rows and columns, in page order.</summary>
    public IReadOnlyList<string> Visible { get; }

    /// <summary>The hidden questions, matrix rows and columns, in page order.</summary>
    public IReadOnlyList<string> Hidden { get; }

    /// <summary>What is required and visible but not answered, in page order.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>What is wrong with the visible answers, in page order.</summary>
    public IReadOnlyList<AnswerError> Errors { get; }

    /// <summary>The answers that count: what is hidden or cannot be read is left out.</summary>
    public JsonObject Answers { get; }

    /// <summary>Whether a question, matrix row or column is visible.</summary>
    public bool IsVisible(string id) => _visible.Contains(id);

    /// <summary>Whether a page is visible.</summary>
    public bool IsPageVisible(string pageId) => _pages.ContainsKey(pageId);

    /// <summary>Whether a question, matrix row or column must be answered, now that it is visible.</summary>
    public bool IsRequired(string id) => _required.Contains(id);

    /// <summary>Whether an option of a single or multiple choice or of a matrix row is offered.</summary>
    public bool IsOptionVisible(string questionId, string code) =>
        IsVisible(questionId) && IsOptionVisible(_form.Find(questionId), code, null);

    /// <summary>Whether an option of a visible question is offered.</summary>
    internal bool Offers(Option option) => !_outcome.IsHidden(option.Ordinal);

    /// <summary>Whether a cell of repeating rows is visible; a row after the last stored one is an empty one.</summary>
    public bool IsCellVisible(string questionId, int row, string column) =>
        IsVisible(questionId) && Column(questionId, column) is { } cell && !_outcome.IsHidden(cell.Ordinal, Row(questionId, row));

    /// <summary>Whether a cell of repeating rows must be answered, if anything in its row is.</summary>
    public bool IsCellRequired(string questionId, int row, string column) =>
        IsCellVisible(questionId, row, column) && Column(questionId, column) is { } cell
        && (cell.Required || _outcome.IsRequired(cell, Row(questionId, row)));

    /// <summary>Whether an option is offered in a cell of repeating rows.</summary>
    public bool IsCellOptionVisible(string questionId, int row, string column, string code) =>
        IsCellVisible(questionId, row, column) && IsOptionVisible(Column(questionId, column), code, Row(questionId, row));

    /// <summary>How far the answers to a page have come.</summary>
    public PageStatus PageStatus(string pageId) => _pages.GetValueOrDefault(pageId);

    private int Row(string questionId, int row) => row < _rows.GetValueOrDefault(questionId) ? row : RuleOutcome.EmptyRow;

    private Question? Column(string questionId, string column) => _form.Find($"{questionId}.{column}");

    private bool IsOptionVisible(Question? question, string code, int? row) =>
        question?.Choices.FirstOrDefault(option => option.Code == code) is { } option && !_outcome.IsHidden(option.Ordinal, row);
}
