namespace FormEngine.Server.Tracking;

/// <summary>What to show of a campaign, as it stands in the address: a view can be shared by its link.</summary>
public sealed record TrackingFilter
{
    /// <summary>Stands for the statuses in which nothing is answered yet.</summary>
    public const string NotStarted = "NotStarted";

    /// <summary>Those taken out of the figures, whatever their status.</summary>
    public const string Excluded = "Excluded";

    /// <summary>Part of a number or a name.</summary>
    public string? Q { get; init; }

    /// <summary>A <see cref="CellStatus"/>, <see cref="NotStarted"/> or <see cref="Excluded"/>; in the section chosen, else as a whole.</summary>
    public string? Status { get; init; }

    /// <summary>Only this section.</summary>
    public string? Section { get; init; }

    /// <summary>A group by dimension id.</summary>
    public Dictionary<string, string?> G { get; init; } = [];

    /// <summary>The dimension whose groups are compared.</summary>
    public string? By { get; init; }

    /// <summary><c>number</c>, <c>name</c>, <c>overall</c> or a section's id; a minus before it turns the order.</summary>
    public string? Sort { get; init; }

    public int Page { get; init; } = 1;

    public bool Allows(CellStatus status) => Status switch
    {
        null or "" or Excluded => true,
        NotStarted => status is >= CellStatus.RoleUnfilled and <= CellStatus.Opened,
        _ => Status == status.ToString(),
    };

    /// <summary>The address' query for this view; the page is left out, so that a changed view begins at its first.</summary>
    public QueryString Query() => QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Q, ["status"] = Status, ["section"] = Section, ["by"] = By, ["sort"] = Sort }
            .Concat(G.Select(group => KeyValuePair.Create($"g[{group.Key}]", group.Value)))
            .Where(part => !string.IsNullOrEmpty(part.Value)));
}
