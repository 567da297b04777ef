using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Earlier;
using FormEngine.Server.Web.Requests;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A form as the reader sees it: texts in one language, answers as typed, and what follows from them.</summary>
public sealed class FormSheet(
    CompiledForm form, JsonObject answers, FormState state, string language, IStringLocalizer<RespondTexts> ui)
{
    private readonly ILookup<string, AnswerError> _errors = state.Errors.ToLookup(error => error.Question);
    private readonly HashSet<string> _missing = [.. state.Missing];
    private bool _isPiping;

    public CompiledForm Form => form;

    public JsonObject Answers => answers;

    public FormState State => state;

    public FormTexts Texts { get; } = form.Texts(language);

    public IStringLocalizer<RespondTexts> Ui => ui;

    public SheetTexts Words => new(this);

    /// <summary>Whether what is missing is marked too; while one is still answering only what is wrong is.</summary>
    public bool MarkMissing { get; init; }

    /// <summary>The repeating question that is shown with one more row, to be filled in.</summary>
    public string? ExtraRow { get; init; }

    /// <summary>What was just taken away.</summary>
    public Removal? Removed { get; init; }

    /// <summary>By question, what was answered last time; none where the reader is not to see that.</summary>
    public IReadOnlyDictionary<string, LastAnswer> Last { get; init; } = new Dictionary<string, LastAnswer>();

    /// <summary>By repeating question, the first row to show where that is not the first there is.</summary>
    public IReadOnlyDictionary<string, int> FirstRows { get; init; } = new Dictionary<string, int>();

    public static FormSheet Of(
        SectionSession session, string language, IStringLocalizer<RespondTexts> ui, IReadOnlyDictionary<string, int>? firstRows = null) =>
        new(session.Form, session.Answers, session.State, language, ui) { FirstRows = firstRows ?? new Dictionary<string, int>() };

    public QuestionModel Question(Question question) => new(this, question)
    {
        Field = Fields.Of(question.Id),
        Answer = answers[question.Id],
        Visible = state.IsVisible(question.Id),
        Required = state.IsRequired(question.Id),
        IsOffered = code => state.IsOptionVisible(question.Id, code),
        Errors = Messages(question, null, answers[question.Id]),
    };

    public QuestionModel MatrixRow(Question matrix, Question row) => new(this, row)
    {
        Field = Fields.Of(row.Id),
        Answer = Member(answers[matrix.Id], row.Name),
        Visible = state.IsVisible(row.Id),
        Required = state.IsRequired(row.Id),
        IsOffered = code => state.IsOptionVisible(row.Id, code),
        Errors = Messages(row, null, Member(answers[matrix.Id], row.Name)),
    };

    /// <param name="repeating">The repeating question.</param>
    /// <param name="row">Its row, which may lie beyond those stored.</param>
    /// <param name="column">The column.</param>
    /// <param name="name">What stands for the row in the field's name: its number, or a mark for a script to replace.</param>
    public QuestionModel Cell(Question repeating, int row, Question column, string? name = null) => new(this, column)
    {
        Field = $"{Fields.Of(repeating.Id)}.{name ?? row.ToString(CultureInfo.InvariantCulture)}.{column.Name}",
        Answer = Stored(repeating, row, column),
        Visible = state.IsCellVisible(repeating.Id, row, column.Name),
        Required = state.IsCellRequired(repeating.Id, row, column.Name),
        IsOffered = code => state.IsCellOptionVisible(repeating.Id, row, column.Name, code),
        Errors = Messages(column, row, Stored(repeating, row, column)),
    };

    /// <summary>The rows of a matrix, or the cells of all rows that are shown; none of other questions.</summary>
    public IEnumerable<QuestionModel> Cells(Question question) => question.Type switch
    {
        AnswerType.Parts => question.Parts.Select(row => MatrixRow(question, row)),
        AnswerType.Rows => RepeatingRows.Of(this, question, answers[question.Id]).Indexes
            .SelectMany(row => question.Parts.Select(column => Cell(question, row, column))),
        _ => [],
    };

    /// <summary>A text with earlier answers piped into it; what is piped in is not filled in turn.</summary>
    public string Pipe(string text)
    {
        if (_isPiping)
            return text;
        _isPiping = true;
        var filled = Pipes.Fill(this, text);
        _isPiping = false;
        return filled;
    }

    private List<string> Messages(Question question, int? row, JsonNode? answer)
    {
        var errors = _errors[question.Id].Where(error => error.Row == row).ToList();
        var wrong = errors.ConvertAll(error => ErrorMessage.Of(this, question, answer, error));
        if (answer is JsonValue && !PlainText.Is(AnswerText.Plain(answer)))
            wrong.Insert(0, ui["ErrorNotPlain"]);
        if (MarkMissing && row is null && _missing.Contains(question.Id) && !errors.Exists(IsUnreadable))
            wrong.Insert(0, ui["ErrorRequired"]);
        return wrong;
    }

    // It is missing too, but nobody would say so who has answered.
    private static bool IsUnreadable(AnswerError error) => error.Code is ErrorCodes.Type or ErrorCodes.Format or ErrorCodes.NotAnOption;

    private JsonNode? Stored(Question repeating, int row, Question column) =>
        Member((answers[repeating.Id] as JsonArray)?.ElementAtOrDefault(row), column.Name);

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObject)?[name];
}
