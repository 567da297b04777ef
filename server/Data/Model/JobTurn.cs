namespace FormEngine.Server.Data.Model;

/// <summary>When a recurring job is to run next.</summary>
public sealed class JobTurn
{
    public required string Job { get; init; }

    public DateTime Due { get; set; }

    /// <summary>A turn has been queued and none has begun since: whoever runs the job now runs it once more.</summary>
    public bool Waiting { get; set; }
}
