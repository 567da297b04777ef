using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Meaning;

/// <summary>What the names in the source's rules stand for.</summary>
internal sealed class Names
{
    private const int MostNames = 20;
    private readonly Dictionary<string, Placed> _placed = [];
    private readonly Dictionary<DraftQuestion, Placed> _byQuestion = [];
    private readonly DraftForm _form;

    public Names(DraftForm form)
    {
        _form = form;
        foreach (var (index, question) in form.Questions.Index())
        {
            Add(new Placed(question, null, index, 0));
            foreach (var (column, part) in question.Parts.Index())
                Add(new Placed(part, question, index, column));
        }
    }

    public bool Has(string name) => _placed.ContainsKey(name);

    public bool IsCalculated(string name) => _form.Calculations.ContainsKey(name);

    /// <summary>The value of an answer, as a rule at a place may read it.</summary>
    public Value Find(string name, Site site)
    {
        if (!_placed.TryGetValue(name, out var placed))
            throw new ImportException(_form.Lost.Contains(name) ? "ReadsLost" : "ReadsUnknown", name);
        return Find(placed, name, site);
    }

    /// <summary>The value of the question that a rule stands on.</summary>
    public Value Own(Site site) => Find(_byQuestion[site.Own!], site.Own!.Source, site);

    /// <summary>How the rules of a question read its own answer.</summary>
    public Rule OwnPath(Site site) => site.Rows is null ? Path(_byQuestion[site.Own!]) : new Term($"row.{site.Own!.Id}");

    private void Add(Placed placed)
    {
        _placed.TryAdd(placed.Question.Source, placed);
        _byQuestion.Add(placed.Question, placed);
    }

    private static Value Find(Placed placed, string name, Site site)
    {
        var (question, container) = (placed.Question, placed.Container);
        var isSameRow = container is { Kind: DraftKind.Repeating } && container == site.Rows;
        var isEarlier = isSameRow ? placed.Column < site.ColumnsBefore : placed.Index < site.Before;
        if (!isEarlier && question != site.Own && (container is null || container != site.Own))
            throw new ImportException("ReadsLater", name);
        if (isSameRow)
            return Value(question, new Term($"row.{question.Id}"), site);
        return container is { Kind: DraftKind.Repeating }
            ? new Whole(Path(placed), question.Kind == DraftKind.Number, false)
            : Value(question, Path(placed), site);
    }

    /// <summary>The question that a name stands for, where the source only gives it another name.</summary>
    public string Known(string name)
    {
        for (var i = 0; i < MostNames && !_placed.ContainsKey(name) && _form.Calculations.GetValueOrDefault(name) is Reference other; i++)
            name = other.Name;
        return name;
    }

    /// <summary>How a text pipes in an answer; null where it cannot.</summary>
    public string? Pipe(string name, Site site) =>
        _placed.TryGetValue(name, out var placed) && placed.Index < site.Before && placed.Container is not { Kind: DraftKind.Repeating }
            ? $"{{{{{Id(placed)}}}}}"
            : null;

    public bool IsChoice(string name) =>
        _placed.TryGetValue(name, out var placed) && placed.Question.Kind is DraftKind.Single or DraftKind.Multiple;

    private static string Id(Placed placed) =>
        placed.Container is { } container ? $"{container.Id}.{placed.Question.Id}" : placed.Question.Id;

    private static Term Path(Placed placed) => new($"answers.{Id(placed)}");

    private static Value Value(DraftQuestion question, Rule path, Site site)
    {
        var blank = question == site.Own && site.OwnIsAnswered ? Rule.False : Rule.Not(Rule.Answered(path));
        return question.Kind switch
        {
            DraftKind.Single or DraftKind.Boolean => new Chosen(path, blank, Domain(question), question.Kind == DraftKind.Boolean),
            DraftKind.Multiple => new ChosenMany(path, blank, Domain(question)),
            DraftKind.Number => new Plain(PlainKind.Number, path, blank) { IsWhole = (string?)question.Keywords["type"] == "integer" },
            DraftKind.Date => new Plain(PlainKind.Date, path, blank),
            DraftKind.Text => new Plain(PlainKind.Text, path, blank),
            _ => new Whole(path, false, true),
        };
    }

    private static List<Member> Domain(DraftQuestion question) =>
        [.. question.Options.Select(option => new Member(option.Source, option.Code))];

    private sealed record Placed(DraftQuestion Question, DraftQuestion? Container, int Index, int Column);
}
