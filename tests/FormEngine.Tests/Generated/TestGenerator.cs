using System.Globalization;

namespace FormEngine.Tests.Generated;

/// <summary>Makes the single comparisons that rules are built of. By itself each may hold or not, whatever it reads.</summary>
internal sealed class TestGenerator(Random random, FormMix mix, IReadOnlyList<Readable> names)
{
    public string Any() => About(names[random.Next(names.Count)]);

    /// <summary>A number: an answer, a count, a sum or as written.</summary>
    public string Number()
    {
        var name = names[random.Next(names.Count)];
        return name.Kind switch
        {
            ReadableKind.Number => name.Path,
            ReadableKind.Set or ReadableKind.Matrix or ReadableKind.Rows => $"count({name.Path})",
            ReadableKind.NumberColumn => $"{Aggregate()}({name.Path})",
            _ => Literal(),
        };
    }

    public string Equality() => random.Next(3) == 0 ? "!==" : "===";

    public string Order() => OneOf("<", "<=", ">", ">=");

    public string Aggregate() => OneOf("sum", "min", "max");

    public string Day() => mix.Worldly && random.Next(2) == 0 ? "today" : $"'{Pool.Date(random)}'";

    public string Code(Readable choice) => choice.Codes[random.Next(choice.Codes.Count)];

    private string About(Readable name) => name.Kind switch
    {
        ReadableKind.Boolean => OneOf(name.Path, $"!{name.Path}", Answered(name)),
        ReadableKind.Number => random.Next(8) == 0 ? Answered(name) : $"{name.Path} {OneOf(">=", "<", "===", "!==")} {Literal()}",
        ReadableKind.Text => random.Next(6) == 0 ? Answered(name) : $"{name.Path} {Equality()} '{Code(name)}'",
        ReadableKind.Date => random.Next(6) == 0 ? Answered(name) : $"{name.Path} {DateSign(name)} {Day()}",
        ReadableKind.Code => AboutChoice(name),
        ReadableKind.Set => AboutSet(name),
        ReadableKind.NumberColumn => $"{Aggregate()}({name.Path}) {OneOf(">=", "<")} {Literal()}",
        ReadableKind.OtherColumn => Answered(name),
        _ => OneOf(Answered(name), $"count({name.Path}) {OneOf(">=", "<", "===")} {random.Next(1, 3)}"),
    };

    private string AboutChoice(Readable choice)
    {
        var fellow = Fellow(choice, ReadableKind.Code);
        return random.Next(6) switch
        {
            0 => Answered(choice),
            1 when fellow is not null => $"{choice.Path} {Equality()} {fellow.Path}",
            _ => $"{choice.Path} {Equality()} '{Code(choice)}'",
        };
    }

    private string AboutSet(Readable set) => random.Next(7) switch
    {
        0 => Answered(set),
        1 => $"includesAny({set.Path}, {Codes(set)})",
        2 => $"includesAll({set.Path}, {Codes(set)})",
        3 => $"count({set.Path}) {OneOf(">=", "<", "===")} {random.Next(1, 3)}",
        4 when Fellow(set, ReadableKind.Code) is { } choice => $"includes({set.Path}, {choice.Path})",
        _ => $"includes({set.Path}, '{Code(set)}')",
    };

    private string Codes(Readable set) =>
        $"[{string.Join(", ", set.Codes.Where(_ => random.Next(2) == 0).Append(Code(set)).Select(code => $"'{code}'"))}]";

    // Another choice of the same codes.
    private Readable? Fellow(Readable choice, ReadableKind kind) => names
        .Where(name => name != choice && name.Kind == kind && name.Codes.ToHashSet().SetEquals(choice.Codes))
        .OrderBy(_ => random.Next()).FirstOrDefault();

    // An attribute that equals a text could be of any type; one that is later than it is a date.
    private string DateSign(Readable date) =>
        random.Next(3) > 0 || date.Path.StartsWith("organisation", StringComparison.Ordinal) ? Order() : Equality();

    private string Literal()
    {
        var number = random.Next(1, mix.Largest + 1);
        return mix.Odd && random.Next(4) == 0 ? (number + 0.5).ToString(CultureInfo.InvariantCulture) : $"{number}";
    }

    private string OneOf(params string[] choices) => choices[random.Next(choices.Length)];

    private static string Answered(Readable name) => $"answered({name.Path})";
}
