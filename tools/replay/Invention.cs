using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Replay;

/// <summary>
/// Invents participants whose answers have the published marginals. Nothing else about them is true: who answered what, and which
/// answers go together, is drawn by lot.
/// </summary>
internal sealed class Invention(Published published, SurveyDefinition survey, IReadOnlyDictionary<string, CompiledForm> forms, int seed)
{
    public static readonly DateOnly Today = new(2018, 1, 15);

    private readonly Random _lot = new(seed);

    public IReadOnlyList<Participant> Participants()
    {
        var authorities = Authority.ReadAll().ToArray();
        _lot.Shuffle(authorities);
        var answers = authorities.ToDictionary(authority => authority.Number, _ => new Dictionary<string, SectionAnswers>());
        foreach (var section in survey.Sections)
        {
            var form = forms[section.FormId];
            var those = authorities.Where((_, place) => Sections.Answered(published, section.Id, place)).ToList();
            var given = Answer(section.Id, form, those);
            foreach (var (authority, answer) in those.Zip(given))
                answers[authority.Number][section.Id] = new SectionAnswers(form, answer, Today);
        }

        return [.. authorities.OrderBy(authority => authority.Number, StringComparer.Ordinal).Select(authority =>
            new Participant(authority.Number, new OrganisationAttributes(authority.Attributes), answers[authority.Number]))];
    }

    private List<JsonObject> Answer(string section, CompiledForm form, List<Authority> those)
    {
        var answers = those.Select(_ => new JsonObject()).ToList();
        foreach (var question in form.Questions)
        {
            var visible = those.Zip(answers, (authority, given) =>
                FormEvaluator.Evaluate(form, given, new OrganisationAttributes(authority.Attributes), Today).Visible.ToHashSet()).ToList();
            foreach (var item in question is MatrixQuestion matrix ? matrix.Rows : (IEnumerable<Question>)[question])
            {
                if (!published.Marginals.TryGetValue($"{section}/{item.Id}", out var marginals))
                    continue;
                var asked = answers.Where((_, i) => visible[i].Contains(item.Id)).ToArray();
                _lot.Shuffle(asked);
                foreach (var (given, choice) in asked.Zip(Choices(item, asked.Length, marginals)))
                    Put(given, question, item, choice);
            }
        }

        return answers;
    }

    private static IEnumerable<JsonNode> Choices(Question item, int people, IReadOnlyDictionary<string, decimal> marginals) =>
        item is MultipleChoiceQuestion several
            ? Sets(several, people, marginals)
            : marginals.Keys.Zip(Apportionment.Exclusive(people, [.. marginals.Values]))
                .SelectMany(option => Enumerable.Repeat(option.First, option.Second), (_, code) => (JsonNode)code);

    /// <summary>
    /// Those who chose an exclusive option first; the other options are handed round among the rest, so that all get some.
    /// </summary>
    private static IEnumerable<JsonNode> Sets(MultipleChoiceQuestion item, int people, IReadOnlyDictionary<string, decimal> marginals)
    {
        var exclusive = item.Options.Where(option => option.Exclusive).Select(option => option.Code).ToHashSet();
        var counts = marginals.ToDictionary(option => option.Key, option => Apportionment.Nearest(people, option.Value));
        var alone = counts.Where(option => exclusive.Contains(option.Key))
            .SelectMany(option => Enumerable.Repeat(option.Key, option.Value)).Take(people).ToList();
        var sets = Enumerable.Range(0, people - alone.Count).Select(_ => new JsonArray()).ToList();
        var next = 0;
        foreach (var (code, count) in counts.Where(option => !exclusive.Contains(option.Key)))
        {
            for (var i = 0; i < Math.Min(count, sets.Count); i++)
                sets[next++ % sets.Count].Add((JsonNode)code);
        }

        return [.. alone.Select(code => new JsonArray((JsonNode)code)), .. sets];
    }

    private static void Put(JsonObject answers, Question question, Question item, JsonNode choice)
    {
        if (question == item)
            answers[item.Id] = choice;
        else if (answers[question.Id] is JsonObject rows)
            rows[item.Name] = choice;
        else
            answers[question.Id] = new JsonObject { [item.Name] = choice };
    }
}
