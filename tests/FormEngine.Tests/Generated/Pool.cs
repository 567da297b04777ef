using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>The few texts, dates and attributes that generated forms speak of, so that random answers meet their rules.</summary>
internal static class Pool
{
    public static IReadOnlyList<string> Dates { get; } = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-06-15", "2030-10-31"];

    /// <summary>For each pattern in use there is a text that fits it.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["tekst", "annet", "AB123", "Ærlig talt", "navn@example.invalid"];

    public static IReadOnlyList<string> Patterns { get; } = ["^[A-Z]{2}\\d{3}$", "t.?a?l?t", "[^@]+@[^@]+"];

    /// <summary>Ids and codes that JavaScript has a meaning of its own for.</summary>
    public static IReadOnlyList<string> OddIds { get; } =
        ["constructor", "prototype", "length", "arguments", "eval", "default", "today", "answers", "row", "hide", "undefined", "name"];

    public static IReadOnlyList<string> OddCodes { get; } = ["__proto__", "constructor", "1", "-1", "a.b", "ærlig", "true", "undefined"];

    /// <summary>What rules read of an organisation, where that is of few values.</summary>
    public static IReadOnlyList<Readable> FewAttributes { get; } =
    [
        new("organisation.type", ReadableKind.Text, ["kommune", "fylkeskommune"]),
        new("organisation.pilot", ReadableKind.Boolean, []),
    ];

    public static IReadOnlyList<Readable> MoreAttributes { get; } =
    [
        new("organisation.population", ReadableKind.Number, []),
        new("organisation.founded", ReadableKind.Date, []),
        new("today", ReadableKind.Date, []),
    ];

    /// <summary>An organisation of which some things are unknown and some are told wrongly.</summary>
    public static JsonObject Organisation(Random random) => new()
    {
        ["type"] = random.Next(3) switch { 0 => "kommune", 1 => "fylkeskommune", _ => null },
        ["pilot"] = random.Next(4) switch { 0 => null, 1 => "true", var i => i == 2 },
        ["population"] = random.Next(5) == 0 ? "mange" : random.Next(12),
        ["founded"] = random.Next(5) == 0 ? "2023-02-29" : Date(random),
    };

    public static string Date(Random random) => Dates[random.Next(Dates.Count)];

    public static DateOnly Today(Random random) => DateOnly.ParseExact(Date(random), "yyyy-MM-dd");
}
