namespace FormEngine.Tests.Generated;

/// <summary>What a name in a rule yields.</summary>
internal enum ReadableKind
{
    Boolean,
    Number,
    Text,
    Date,
    Code,
    Set,
    Matrix,
    Rows,
    NumberColumn,
    OtherColumn,
}

/// <summary>A name that a rule may read.</summary>
/// <param name="Path">As the rule writes it.</param>
/// <param name="Kind">What it yields.</param>
/// <param name="Codes">Of a choice, the codes; of a text, some that are likely.</param>
internal sealed record Readable(string Path, ReadableKind Kind, IReadOnlyList<string> Codes)
{
    public static Readable Of(string path, Kind kind, IReadOnlyList<string> codes) => new(path, Yields(kind), codes);

    public Readable AsColumn(string path) =>
        new(path, Kind == ReadableKind.Number ? ReadableKind.NumberColumn : ReadableKind.OtherColumn, []);

    private static ReadableKind Yields(Kind kind) => kind switch
    {
        Generated.Kind.Single => ReadableKind.Code,
        Generated.Kind.Multiple => ReadableKind.Set,
        Generated.Kind.Boolean => ReadableKind.Boolean,
        Generated.Kind.Number => ReadableKind.Number,
        Generated.Kind.Date => ReadableKind.Date,
        Generated.Kind.Matrix => ReadableKind.Matrix,
        Generated.Kind.Repeating => ReadableKind.Rows,
        _ => ReadableKind.Text,
    };
}
