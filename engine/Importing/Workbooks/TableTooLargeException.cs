namespace FormEngine.Importing.Workbooks;

/// <summary>A limit of <see cref="TableLimits"/>, by its name.</summary>
public enum TableBound
{
    /// <summary><see cref="TableLimits.Rows"/>.</summary>
    Rows,

    /// <summary><see cref="TableLimits.Columns"/>.</summary>
    Columns,

    /// <summary><see cref="TableLimits.Cells"/>.</summary>
    Cells,

    /// <summary><see cref="TableLimits.Strings"/>.</summary>
    Strings,

    /// <summary><see cref="TableLimits.Characters"/>.</summary>
    Characters,

    /// <summary><see cref="TableLimits.UnpackedMegabytes"/>.</summary>
    UnpackedMegabytes,
}

/// <summary>A file holds more than it may.</summary>
public sealed class TableTooLargeException(TableBound bound, int limit) : Exception($"More than {limit} ({bound}).")
{
    /// <summary>The limit that it breaks.</summary>
    public TableBound Bound { get; } = bound;

    /// <summary>How much there may be.</summary>
    public int Limit { get; } = limit;
}
