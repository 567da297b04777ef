using System.Text.Json.Nodes;
using FormEngine.Forms;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Editing;

/// <summary>Why a question cannot have another id, and where.</summary>
/// <param name="Place">Where it is seen.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record RenameObstacle(DraftPlace Place, RenameFault Reason);

/// <summary>What is wrong with a new id, or in the way of it.</summary>
public enum RenameFault
{
    /// <summary>The form has no such question.</summary>
    Unknown,

    /// <summary>An id is lower-case letters, digits and underscores, and begins with a letter.</summary>
    NotAnId,

    /// <summary>Something else has that id.</summary>
    Taken,

    /// <summary>A rule cannot be read, so that nobody can tell whether it reads the question.</summary>
    UnreadableRule,
}

/// <summary>
/// Gives a question another id, everywhere: on its page, in rules, in texts that pipe it in, in translations, among the required, in the
/// survey's indicators. Rules keep what else is written in them, to the letter.
/// </summary>
public sealed class QuestionRenaming
{
    private static readonly string[] Rules = ["x-visible-if", "x-required-if", "rule"];

    private readonly Draft _draft;
    private readonly string _form;
    private readonly string _from;
    private readonly string _to;
    private readonly List<RenameObstacle> _obstacles = [];

    private QuestionRenaming(Draft draft, string form, string from, string to) => (_draft, _form, _from, _to) = (draft, form, from, to);

    /// <summary>The edit that does it.</summary>
    /// <param name="draft">The survey.</param>
    /// <param name="form">The form's name, as sections have it.</param>
    /// <param name="from">The question's id.</param>
    /// <param name="to">Its new id.</param>
    /// <returns>The edit, or all that stands in its way.</returns>
    public static (DraftEdit? Edit, IReadOnlyList<RenameObstacle> Obstacles) Of(Draft draft, string form, string from, string to) =>
        new QuestionRenaming(draft, form, from, to).Rename();

    private DraftPlace Form => DraftPlace.Of($"{_form}.json");

    private (DraftEdit?, IReadOnlyList<RenameObstacle>) Rename()
    {
        var question = Form.Then("properties", _from);
        if (!_draft.Keys(Form.Then("properties")).Contains(_from))
            return (null, [new RenameObstacle(question, RenameFault.Unknown)]);
        if (!Names.IsId(_to))
            return (null, [new RenameObstacle(question, RenameFault.NotAnId)]);
        var names = DraftEdit.Of(Named().Select(place => new Renamed(place, _to + place.Key[_from.Length..])));
        var (renamed, collision) = _draft.Apply(names);
        if (collision is not null)
            return (null, [new RenameObstacle(collision.Change.PlaceAfter, RenameFault.Taken)]);
        var words = Files().SelectMany(file => Difference.Between(
            file, renamed!.Find(file), Rewritten(file, renamed.Find(file), rule: false))).ToList();
        return _obstacles.Count > 0 ? (null, _obstacles) : (DraftEdit.Of([.. names.Changes, .. words]), []);
    }

    /// <summary>The form and its translations.</summary>
    private IEnumerable<DraftPlace> Files() => _draft.Files.Where(file => file.Split('.')[0] == _form).Select(file => DraftPlace.Of(file));

    /// <summary>The places that bear the question's id.</summary>
    private IEnumerable<DraftPlace> Named() =>
        new[] { Form.Then("properties"), Form.Then("required") }
            .Concat(_draft.Keys(Form.Then("x-pages")).Select(page => Form.Then("x-pages", page, "questions")))
            .Concat(Files().Select(file => file.Then("questions")))
            .SelectMany(place => _draft.Keys(place).Where(key => key == _from).Select(key => place.Then(key)))
            .Concat(Items());

    /// <summary>The indicators' items: the question, or one of its rows.</summary>
    private IEnumerable<DraftPlace> Items()
    {
        var survey = DraftPlace.Of("survey.json");
        var sections = _draft.Keys(survey.Then("sections"))
            .Where(section => Text(survey.Then("sections", section, "form")) == _form).ToHashSet();
        return
            from indicator in _draft.Keys(survey.Then("indicators"))
            where sections.Contains(Text(survey.Then("indicators", indicator, "section")) ?? "")
            let items = survey.Then("indicators", indicator, "items")
            from item in _draft.Keys(items)
            where item == _from || item.StartsWith($"{_from}.", StringComparison.Ordinal)
            select items.Then(item);
    }

    private string? Text(DraftPlace place) =>
        _draft.Find(place) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private JsonNode? Rewritten(DraftPlace place, JsonNode? node, bool rule) => node switch
    {
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(
            member.Key, Rewritten(place.Then(member.Key), member.Value, Rules.Contains(member.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => Rewritten(place, item, rule))]),
        JsonValue value when value.TryGetValue<string>(out var text) => rule ? Rule(place, text) : Pipes.Renamed(text, _from, _to),
        _ => node?.DeepClone(),
    };

    private string Rule(DraftPlace place, string rule)
    {
        try
        {
            return RuleRenaming.Question(rule, _from, _to);
        }
        catch (RuleException)
        {
            _obstacles.Add(new RenameObstacle(place, RenameFault.UnreadableRule));
            return rule;
        }
    }
}
