using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>What a rule may read, given where it stands.</summary>
/// <param name="Names">All names of the form.</param>
/// <param name="Before">It reads the questions with a lower index than this.</param>
/// <param name="Own">A check also reads its own question.</param>
/// <param name="Rows">Within repeating rows, whose <c>row</c> it reads.</param>
/// <param name="ColumnsBefore">It reads the columns with a lower index than this.</param>
/// <param name="OrganisationOnly">It reads nothing but <c>organisation</c>.</param>
internal sealed record RuleScope(
    RuleNames Names, int Before, Question? Own = null, Question? Rows = null, int ColumnsBefore = 0, bool OrganisationOnly = false)
{
    private static readonly Slot Today = new(SlotKind.Today, "today", null, "today");

    /// <summary>Resolves <c>today</c>.</summary>
    public Expr Day(int offset)
    {
        DemandForm(offset);
        return new Variable("today", Today, RuleType.Date);
    }

    /// <summary>Resolves <c>answers.question</c> and <c>answers.question.part</c>.</summary>
    public Expr Answer(string id, string? part, int offset)
    {
        DemandForm(offset);
        var index = Names.IndexOf(id);
        if (index < 0)
            throw new RuleException("unknown_name", $"There is no question «{id}».", offset);
        var question = Names.Questions[index];
        if (index >= Before && question != Own)
            throw new RuleException("forward_reference",
                $"«{id}» does not stand before this rule. A rule reads only earlier questions; move one of them.", offset);
        return part is null ? Whole(question) : Part(question, part, offset);
    }

    /// <summary>Resolves <c>row.column</c>.</summary>
    public Expr Cell(string name, int offset)
    {
        if (Rows is null)
            throw new RuleException("unknown_name", "«row» only means something within repeating rows.", offset);
        for (var i = 0; i < Rows.Parts.Count; i++)
        {
            if (Rows.Parts[i].Name != name)
                continue;
            if (i >= ColumnsBefore)
                throw new RuleException("forward_reference",
                    $"The column «{name}» does not stand before this rule. A rule reads only earlier columns.", offset);
            return Scalar($"row.{name}", Rows.Parts[i], Names.Cells(Rows));
        }

        throw new RuleException("unknown_name", $"«{Rows.Id}» has no column «{name}».", offset);
    }

    /// <summary>Resolves <c>organisation.attribute</c>.</summary>
    public Expr Attribute(string id, int offset) =>
        new AttributeVariable(Names.Attribute(id, offset), Names.Slots.Attribute(id));

    private static Expr Scalar(string path, Question question, SlotTable slots) => question.Type == AnswerType.Set
        ? new SetVariable(path, question, slots, slots.Main(question), TypeOf(question))
        : new Variable(path, slots.Main(question), TypeOf(question));

    private static RuleType TypeOf(Question question) => question.Type switch
    {
        AnswerType.Code => new RuleType(RuleKind.Code, [.. question.Choices.Select(option => option.Code)]),
        AnswerType.Set => new RuleType(RuleKind.Set, [.. question.Choices.Select(option => option.Code)]),
        AnswerType.Boolean => RuleType.Boolean,
        AnswerType.Number => RuleType.Number,
        AnswerType.Date => RuleType.Date,
        AnswerType.Text => RuleType.Text,
        AnswerType.Parts => new RuleType(RuleKind.Matrix),
        AnswerType.Rows => new RuleType(RuleKind.Rows),
    };

    private Expr Whole(Question question) => question.Type switch
    {
        AnswerType.Parts => new MatrixVariable($"answers.{question.Id}", [.. question.Parts.Select(Names.Slots.Value)]),
        AnswerType.Rows => new RowsVariable($"answers.{question.Id}", RowsSlot(question)),
        _ => Scalar($"answers.{question.Id}", question, Names.Slots),
    };

    private Expr Part(Question question, string name, int offset)
    {
        var part = question.Parts.FirstOrDefault(part => part.Name == name)
            ?? throw new RuleException("unknown_name", $"«{question.Id}» has no row or column «{name}».", offset);
        if (question.Type == AnswerType.Parts)
            return Scalar($"answers.{part.Id}", part, Names.Slots);
        var cells = Names.Cells(question);
        var slot = cells.Main(part);
        return new ColumnVariable($"answers.{part.Id}", RowsSlot(question), cells.All.Index()
            .First(cell => cell.Item == slot).Index, TypeOf(part));
    }

    private void DemandForm(int offset)
    {
        if (OrganisationOnly)
            throw new RuleException("unknown_name", "Whether a section applies hangs on organisation.… alone.", offset);
    }

    private Slot RowsSlot(Question question) => Names.Rows(question);
}
