using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>Makes checks that can all be met at once: they hold of one answer, drawn for the question beforehand.</summary>
internal sealed class CheckGenerator(Random random, FormMix mix, IReadOnlyList<Readable> earlier)
{
    private readonly int _number = random.Next(mix.Largest);
    private readonly string _date = Pool.Date(random);
    private readonly int _code = random.Next(2);

    /// <summary>The checks of a question, row or column, which its rules read as <paramref name="own"/>; null for none.</summary>
    public JsonArray? Of(Readable own)
    {
        var checks = Enumerable.Range(0, 2).Where(_ => random.NextDouble() < mix.Rules / 4).Select(i => (JsonNode)new JsonObject
        {
            ["rule"] = random.Next(2) == 0 ? Demand(own) : $"!({new RuleGenerator(random, mix, earlier).Condition()}) || {Demand(own)}",
            ["message"] = $"Kontroll {i} av {own.Path}.",
        }).ToArray();
        return checks.Length == 0 ? null : new JsonArray(checks);
    }

    private string Demand(Readable own) => own.Kind switch
    {
        ReadableKind.Boolean => _code == 0 ? own.Path : $"!{own.Path}",
        ReadableKind.Number => $"{own.Path} {OneOf(">=", "<=", "===")} {_number}",
        ReadableKind.Date => $"{own.Path} {OneOf(">=", "<=", "===")} '{_date}'",
        ReadableKind.Code => $"{own.Path} {(random.Next(2) == 0 ? $"=== '{own.Codes[_code]}'" : $"!== '{own.Codes[1 - _code]}'")}",
        ReadableKind.Set => random.Next(2) == 0 ? $"includes({own.Path}, '{own.Codes[_code]}')" : $"count({own.Path}) >= 1",
        ReadableKind.Text => $"{own.Path} !== 'feil'",
        _ => OneOf($"answered({own.Path})", $"count({own.Path}) >= 1"),
    };

    private string OneOf(params string[] choices) => choices[random.Next(choices.Length)];
}
