namespace FormEngine.Server.Tracking;

/// <summary>A stacked bar of those asked: a picture beside the figures, never instead of them.</summary>
public sealed record Bar(IReadOnlyList<BarSegment> Segments)
{
    public const int Width = 200;
    public const int Height = 16;

    /// <summary>From what is done to where nobody is found.</summary>
    public static readonly IReadOnlyList<CellStatus> Order =
        [CellStatus.Complete, CellStatus.Ready, CellStatus.InProgress, CellStatus.Opened, CellStatus.Invited, CellStatus.NotInvited,
            CellStatus.Nominated, CellStatus.RoleUnfilled, CellStatus.Declined];

    public static Bar Of(Tally tally)
    {
        var segments = new List<BarSegment>();
        var before = 0;
        foreach (var status in Order.Where(status => tally[status] > 0))
        {
            segments.Add(new BarSegment(status, Position(before, tally),
                Position(before + tally[status], tally) - Position(before, tally)));
            before += tally[status];
        }
        return new Bar(segments);
    }

    private static int Position(int count, Tally tally) => (int)Math.Round((double)Width * count / tally.Asked);
}

public sealed record BarSegment(CellStatus Status, int X, int Width)
{
    /// <summary>The style class, which gives it its colour.</summary>
    public string Class => "bar-" + Status.ToString().ToLowerInvariant();

    /// <summary>What tells neighbours apart where colours do not.</summary>
    public string? Texture => Status switch
    {
        CellStatus.Ready or CellStatus.Invited => "url(#texture-lines)",
        CellStatus.Opened => "url(#texture-dots)",
        CellStatus.RoleUnfilled or CellStatus.Nominated => "url(#texture-grid)",
        _ => null,
    };
}
