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
    private readonly QuestionGenerator _questions;
    private readonly JsonArray _pages = [];
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];

    private FormGenerator(int seed, FormMix mix)
    {
        _random = new Random(seed);
        _mix = mix;
        _scales = new ScaleGenerator(_random, mix);
        _questions = new QuestionGenerator(_random, mix, _scales);
        _readables = [.. Pool.FewAttributes, .. mix.Worldly ? Pool.MoreAttributes : []];
    }

    /// <summary>A form that compiles; it may still hold rules that contradict each other.</summary>
    public static JsonObject Make(int seed, FormMix mix) => new FormGenerator(seed, mix).Make(seed);

    private JsonObject Make(int seed)
    {
        while (_properties.Count < _mix.Questions)
            AddPage();
        var form = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["id"] = $"form_{seed}",
            ["x-version"] = "1",
            ["x-language"] = "nb",
            ["title"] = $"Skjema {seed}",
            ["type"] = "object",
            ["x-pages"] = _pages,
            ["properties"] = _properties,
            ["definitions"] = _scales.Definitions,
        };
        if (_required.Count > 0)
            form["required"] = _required;
        return form;
    }

    private void AddPage()
    {
        var page = new JsonObject { ["id"] = $"side_{_pages.Count}", ["title"] = $"Side {_pages.Count}" };
        if (_pages.Count > 0 && Luck(_mix.Rules / 2))
            page["x-visible-if"] = new RuleGenerator(_random, _mix, _readables).Condition();
        var here = Enumerable.Range(0, Math.Min(_random.Next(1, 6), _mix.Questions - _properties.Count)).Select(_ => _questions.Next())
            .ToList();
        page["questions"] = new JsonArray([.. here.Select(question => JsonValue.Create(question.Id))]);
        foreach (var (i, question) in here.Index())
            Add(question, i > 0, page.ContainsKey("x-visible-if"));
        _pages.Add(page);
    }

    private void Add(MadeQuestion question, bool mayHide, bool pageHides)
    {
        new QuestionRules(_random, _mix, _readables).AddTo(question, mayHide);
        if (!pageHides && !question.Schema.ContainsKey("x-visible-if") && _random.Next(4) == 0)
            _required.Add(question.Id);
        if (_properties.Count > 0 && _random.Next(10) == 0)
            question.Schema["description"] = $"Du svarte {{{{{_properties.ElementAt(_random.Next(_properties.Count)).Key}}}}}.";
        _properties[question.Id] = question.Schema;
        _readables.AddRange(question.Readables());
    }

    private bool Luck(double chance) => _random.NextDouble() < chance;
}
