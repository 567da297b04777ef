using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Linting.Proofs;

/// <summary>All that a form may show or hide, in document order, and its rules.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<(string Id, string? Code), Thing> _things = [];
    private readonly List<Thing> _all = [];
    private readonly RuleBook _rules;

    public Catalogue(IReadOnlyList<Page> pages, RuleBook rules)
    {
        _rules = rules;
        foreach (var (index, page) in pages.Index())
        {
            var thing =
                Add(new Thing(PartKind.Page, page.Id, $"/x-pages/{index}") { Rule = _rules.Find(page.VisibleIf), Source = page.VisibleIf });
            Pages.Add((thing, [.. page.Questions.Select(question => AddQuestion(question, thing))]));
        }
    }

    public List<(Thing Page, IReadOnlyList<Thing> Questions)> Pages { get; } = [];

    /// <summary>Pages, questions, rows, columns, and those options that have a rule of their own.</summary>
    public IReadOnlyList<Thing> All => _all;

    /// <summary>The question, row or column.</summary>
    public Thing Find(string id) => _things[(id, null)];

    /// <summary>An option that has a rule; null where it is shown whenever its question is.</summary>
    public Thing? Option(string id, string code) => _things.GetValueOrDefault((id, code));

    public IEnumerable<Thing> Parts(Thing question) => question.Question!.Parts.Select(part => Find(part.Id));

    public Expr? Required(Question question) => _rules.Find(question.Head.RequiredIf);

    public IEnumerable<(Check Check, Expr Rule)> Checks(Question question) =>
        question.Head.Checks.Select(check => (check, _rules.Find(check.Rule)!));

    /// <summary>All rules of a page, or of a question and its parts.</summary>
    public IEnumerable<Expr> RulesOf(Thing thing)
    {
        var own = thing.Question?.WithParts().SelectMany(OwnRules) ?? [];
        return own.Append(thing.Rule).OfType<Expr>();
    }

    private IEnumerable<Expr?> OwnRules(Question question) =>
    [
        _rules.Find(question.Head.VisibleIf),
        Required(question),
        .. question.Choices.Select(option => _rules.Find(option.VisibleIf)),
        .. Checks(question).Select(check => check.Rule),
    ];

    private Thing AddQuestion(Question question, Thing page)
    {
        var thing = AddPart(question, PartKind.Question, page);
        foreach (var part in question.Parts)
            AddPart(part, question.Type == AnswerType.Parts ? PartKind.Row : PartKind.Column, thing);
        return thing;
    }

    private Thing AddPart(Question question, PartKind kind, Thing parent)
    {
        var head = question.Head;
        var thing = Add(new Thing(kind, question.Id, head.Schema.Pointer, parent)
        {
            Question = question,
            Rule = _rules.Find(head.VisibleIf),
            Source = head.VisibleIf,
        });
        foreach (var option in question.Choices.Where(option => option.VisibleIf is not null))
        {
            var pointer = option.VisibleIf!.Pointer[..option.VisibleIf.Pointer.LastIndexOf('/')];
            Add(new Thing(PartKind.Option, question.Id, pointer, thing)
            {
                Option = option,
                Question = question,
                Rule = _rules.Find(option.VisibleIf),
                Source = option.VisibleIf,
            });
        }

        return thing;
    }

    private Thing Add(Thing thing)
    {
        if (thing.Kind != PartKind.Page)
            _things[(thing.Id, thing.Code)] = thing;
        _all.Add(thing);
        return thing;
    }
}
