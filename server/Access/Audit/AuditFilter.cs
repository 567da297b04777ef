namespace FormEngine.Server.Access.Audit;

/// <summary>What to show of the log, as it stands in the address.</summary>
public sealed record AuditFilter
{
    /// <summary>Part of the name or address of the one who did it.</summary>
    public string? Who { get; init; }

    /// <summary>An action, or a group of them with a full stop at its end: <c>campaign.</c></summary>
    public string? What { get; init; }

    /// <summary>What it was done to: part of a name, or an id.</summary>
    public string? Q { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The address' query for this view, for the files.</summary>
    public QueryString Query() => QueryString.Create(new Dictionary<string, string?>
    {
        ["who"] = Who,
        ["what"] = What,
        ["q"] = Q,
        ["from"] = From?.ToString("O"),
        ["to"] = To?.ToString("O"),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
