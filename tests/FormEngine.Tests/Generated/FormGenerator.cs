using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>
/// Makes a form from a seed: the same one each time. The first question of each page, row of each matrix, column of
/// repeating rows and the first two options of each choice have no rule, so that nothing visible is empty.
/// </summary>
internal sealed class FormGenerator
{
    private readonly Random _random;
    private readonly FormMix _mix;
    private readonly ScaleGenerator _scales;
    private readonly List<Readable> _readables;
    private readonly List<string> _asked = [];

    private FormGenerator(int seed, FormMix mix)
    {
        _random = new Random(seed);
        _mix = mix;
        _scales = new ScaleGenerator(_random, mix);
        _readables = [.. Pool.FewAttributes, .. mix.Worldly ? Pool.MoreAttributes : []];
    }

    /// <summary>A form that compiles; it may still hold rules that contradict each other.</summary>
    public static JsonObject Make(int seed, FormMix mix) => new FormGenerator(seed, mix).Make(seed);

    private JsonObject Make(int seed)
    {
        var questions = new QuestionGenerator(_random, _mix, _scales);
        var (pages, properties, required) = (new JsonArray(), new JsonObject(), new JsonArray());
        while (properties.Count < _mix.Questions)
        {
            var page = new JsonObject { ["id"] = $"side_{pages.Count}", ["title"] = $"Side {pages.Count}" };
            if (pages.Count > 0 && Luck(_mix.Rules / 2))
                page["x-visible-if"] = Rule();
            var here = Enumerable.Range(0, Math.Min(_random.Next(1, 6), _mix.Questions - properties.Count)).Select(_ => questions.Next()).ToList();
            page["questions"] = new JsonArray([.. here.Select(question => JsonValue.Create(question.Id))]);
            foreach (var (i, question) in here.Index())
            {
                Rule(question, i > 0, page.ContainsKey("x-visible-if"), required);
                properties[question.Id] = question.Schema;
            }

            pages.Add(page);
        }

        var form = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["id"] = $"form_{seed}",
            ["x-version"] = "1",
            ["x-language"] = "nb",
            ["title"] = $"Skjema {seed}",
            ["type"] = "object",
            ["x-pages"] = pages,
            ["properties"] = properties,
            ["definitions"] = _scales.Definitions,
        };
        if (required.Count > 0)
            form["required"] = required;
        return form;
    }

    private void Rule(MadeQuestion question, bool mayHide, bool pageHides, JsonArray required)
    {
        var rules = new QuestionRules(_random, _mix, _readables);
        rules.AddTo(question, mayHide);
        if (!pageHides && !question.Schema.ContainsKey("x-visible-if") && _random.Next(4) == 0)
            required.Add(question.Id);
        if (_asked.Count > 0 && _random.Next(10) == 0)
            question.Schema["description"] = $"Du svarte {{{{{_asked[_random.Next(_asked.Count)]}}}}}.";
        _asked.Add(question.Id);
        _readables.AddRange(question.Readables());
    }

    private string Rule() => new RuleGenerator(_random, _mix, _readables).Condition();

    private bool Luck(double chance) => _random.NextDouble() < chance;
}
