namespace FormEngine.Tests.Generated;

/// <summary>
/// Makes rules of the right types over the names that may be read. Where two operands of one type meet, one of them shows
/// which type that is, since an attribute of the organisation does not.
/// </summary>
internal sealed class RuleGenerator(Random random, FormMix mix, IReadOnlyList<Readable> names)
{
    private readonly TestGenerator _tests = new(random, mix, names);

    public string Condition() => Condition(random.Next(mix.Depth + 1));

    private string Condition(int depth) => depth == 0 ? _tests.Any() : random.Next(8) switch
    {
        0 => $"!({Condition(depth - 1)})",
        1 or 2 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        3 or 4 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        5 => $"({Condition(depth - 1)} ? {Condition(depth - 1)} : !({Condition(depth - 1)}))",
        6 => $"({Condition(depth - 1)} {_tests.Equality()} !({Condition(depth - 1)}))",
        _ => Comparison(depth),
    };

    private string Comparison(int depth) => random.Next(3) switch
    {
        0 when Find(ReadableKind.Date) is { } date =>
            $"{date.Path} {_tests.Order()} ({Condition(depth - 1)} ? '{Pool.Date(random)}' : {_tests.Day()})",
        1 when Find(ReadableKind.Code) is { } choice =>
            $"{choice.Path} {_tests.Equality()} ({Condition(depth - 1)} ? '{_tests.Code(choice)}' : '{_tests.Code(choice)}')",
        2 => $"answered({Number(depth)})",
        _ => $"{Number(depth)} {_tests.Order()} {Number(depth - 1)}",
    };

    private string Number(int depth) => depth == 0 ? _tests.Number() : random.Next(7) switch
    {
        0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        1 => $"({Number(depth - 1)} - {Number(depth - 1)})",
        2 => $"({Number(depth - 1)} * {Number(depth - 1)})",
        3 => $"({Number(depth - 1)} / {Number(depth - 1)})",
        4 => $"-({Number(depth - 1)})",
        5 => $"({Condition(depth - 1)} ? {Number(depth - 1)} : -({Number(depth - 1)}))",
        _ => $"{_tests.Aggregate()}({Number(depth - 1)}, {Number(depth - 1)})",
    };

    private Readable? Find(ReadableKind kind) =>
        names.Where(name => name.Kind == kind).ToList() is { Count: > 0 } found ? found[random.Next(found.Count)] : null;
}
