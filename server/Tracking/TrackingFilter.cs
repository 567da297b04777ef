namespace FormEngine.Server.Tracking;

/// <summary>What to show of a campaign, as it stands in the address: a view can be shared by its link.</summary>
public sealed record TrackingFilter
{
    /// <summary>Stands for the statuses in which nothing is answered yet.</summary>
    public const string NotStarted = "NotStarted";

    /// <summary>Stands for those who have something left to do, in any section where none is chosen.</summary>
    public const string Owed = "Owed";

    /// <summary>Those taken out of the figures, whatever their status.</summary>
    public const string Excluded = "Excluded";

    /// <summary>Names for runs of statuses: «at least so far».</summary>
    public static readonly IReadOnlyDictionary<string, (CellStatus From, CellStatus To)> Ranges =
        new Dictionary<string, (CellStatus, CellStatus)>
        {
            [Owed] = (CellStatus.RoleUnfilled, CellStatus.Ready),
            [NotStarted] = (CellStatus.RoleUnfilled, CellStatus.Opened),
            ["FromInvited"] = (CellStatus.Invited, CellStatus.Complete),
            ["FromOpened"] = (CellStatus.Opened, CellStatus.Complete),
            ["Answered"] = (CellStatus.InProgress, CellStatus.Complete),
            ["PartlyAnswered"] = (CellStatus.InProgress, CellStatus.Ready),
            ["Finished"] = (CellStatus.Ready, CellStatus.Complete),
        };

    /// <summary>Part of a number or a name.</summary>
    public string? Q { get; init; }

    /// <summary>A <see cref="CellStatus"/>, one of the <see cref="Ranges"/> or <see cref="Excluded"/>; in the section chosen, else as a
    /// whole.</summary>
    public string? Status { get; init; }

    /// <summary>Only this section.</summary>
    public string? Section { get; init; }

    /// <summary>A group by dimension id.</summary>
    public Dictionary<string, string?> G { get; init; } = [];

    /// <summary>The lowest and the highest value by the id of an attribute that is a number, as typed.</summary>
    public Dictionary<string, string?> Min { get; init; } = [];

    public Dictionary<string, string?> Max { get; init; } = [];

    /// <summary>Only those that this member of staff is to call.</summary>
    public Guid? Caller { get; init; }

    /// <summary>The dimension whose groups are compared.</summary>
    public string? By { get; init; }

    /// <summary><c>number</c>, <c>name</c>, <c>overall</c> or a section's id; a minus before it turns the order.</summary>
    public string? Sort { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether it chooses by more than a name.</summary>
    public bool IsNarrowed => new[] { Status, Section, Caller?.ToString() }.Concat(G.Values).Concat(Min.Values).Concat(Max.Values)
        .Any(value => !string.IsNullOrEmpty(value));

    public bool Allows(CellStatus status) =>
        Status is null or "" or Excluded
        || (Ranges.TryGetValue(Status, out var range) ? range.From <= status && status <= range.To : Status == status.ToString());

    /// <summary>The address' query for this view; the page is left out, so that a changed view begins at its first.</summary>
    public QueryString Query() => QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["status"] = Status,
            ["section"] = Section,
            ["caller"] = Caller?.ToString(),
            ["by"] = By,
            ["sort"] = Sort,
        }
            .Concat(Named("g", G)).Concat(Named("min", Min)).Concat(Named("max", Max))
            .Where(part => !string.IsNullOrEmpty(part.Value)));

    private static IEnumerable<KeyValuePair<string, string?>> Named(string name, Dictionary<string, string?> values) =>
        values.Select(value => KeyValuePair.Create($"{name}[{value.Key}]", value.Value));
}
