using FormEngine.Findings;
using FormEngine.Forms;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Rules;

/// <summary>The checked rules of a form, by where they stand.</summary>
internal sealed class RuleBook
{
    // A rule of a shared definition stands once but is checked anew in every question that uses it.
    private readonly Dictionary<RuleSource, Expr> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly FindingList _findings;

    private RuleBook(FormDefinition form, AttributeSchema? attributes, FindingList findings)
    {
        Names = new RuleNames(form.Questions, attributes);
        _findings = findings;
    }

    public RuleNames Names { get; }

    public bool IsEmpty => _rules.Count == 0;

    /// <summary>Checks every rule of a form; what is wrong with them is among the findings.</summary>
    public static RuleBook Of(FormDefinition form, AttributeSchema? attributes, FindingList findings, bool organisationOnly = false)
    {
        var book = new RuleBook(form, attributes, findings);
        var index = 0;
        foreach (var page in form.Pages)
        {
            book.Bind(page.VisibleIf, new RuleScope(book.Names, index, OrganisationOnly: organisationOnly));
            foreach (var question in page.Questions)
                book.Bind(question, new RuleScope(book.Names, index++), page.VisibleIf is not null);
        }

        book.ReserveOptions(form);
        return book;
    }

    /// <summary>All checked rules.</summary>
    public IEnumerable<Expr> All => _rules.Values;

    /// <summary>The checked rule, or null where there is none.</summary>
    public Expr? Find(RuleSource? source) => source is null ? null : _rules.GetValueOrDefault(source);

    private void Bind(Question question, RuleScope scope, bool pageHides)
    {
        BindOwn(question, scope, scope with { Own = question }, pageHides);
        foreach (var (index, part) in question.Parts.Index())
        {
            if (question.Type == AnswerType.Rows)
                BindColumn(question, part, scope, index);
            else
                BindOwn(part, scope, scope with { Own = question }, false);
        }
    }

    private void BindColumn(Question question, Question column, RuleScope scope, int index)
    {
        var row = scope with { Rows = question, ColumnsBefore = index };
        var before = _rules.Count;
        BindOwn(column, row, row with { Own = question, ColumnsBefore = index + 1 }, false);
        if (_rules.Count > before)
            Names.Rows(question);
    }

    private void BindOwn(Question question, RuleScope scope, RuleScope checkScope, bool parentHides)
    {
        if (question.Required && (parentHides || question.Head.VisibleIf is not null))
            _findings.Error("required_but_hidden", question.Head.Schema.Pointer,
                $"«{question.Id}» is in «required» but can be hidden. Write \"x-required-if\": true on the question instead.");
        Bind(question.Head.VisibleIf, scope);
        Bind(question.Head.RequiredIf, scope);
        foreach (var option in question.Choices)
            Bind(option.VisibleIf, scope);
        foreach (var check in question.Head.Checks)
            Bind(check.Rule, checkScope);
    }

    private void Bind(RuleSource? source, RuleScope scope)
    {
        if (source is null)
            return;
        try
        {
            _rules[source] = RuleBinder.Bind(source.Text, scope);
        }
        catch (RuleException error)
        {
            _findings.Error(error.Code, source.Pointer, error.Message, error.Offset + 1);
        }
    }

    // Where a code can be hidden, the module must be able to take it out of the answer.
    private void ReserveOptions(FormDefinition form)
    {
        foreach (var question in form.Questions)
        {
            Reserve(question, Names.Slots);
            if (question.Type == AnswerType.Rows && Names.Slots.Find(SlotKind.Rows, question.Id) is not null)
            {
                foreach (var column in question.Parts)
                    Reserve(column, Names.Cells(question));
            }
        }
    }

    private static void Reserve(Question question, SlotTable slots)
    {
        if (slots.Find(SlotKind.Count, question.Id) is null)
            return;
        foreach (var option in question.Choices.Where(option => option.VisibleIf is not null))
            _ = slots.Chosen(question, option.Code);
    }
}
