namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>A step from invited to complete; its name is both a text and what the tracker filters by.</summary>
public sealed record FunnelStep(string Name, CellStatus From)
{
    public static readonly IReadOnlyList<FunnelStep> All =
    [
        new("FromInvited", CellStatus.Invited),
        new("FromOpened", CellStatus.Opened),
        new("Answered", CellStatus.InProgress),
        new("Finished", CellStatus.Ready),
        new(nameof(CellStatus.Complete), CellStatus.Complete),
    ];
}
