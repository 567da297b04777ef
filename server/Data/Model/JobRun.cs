namespace FormEngine.Server.Data.Model;

/// <summary>One run of a background job, for the page that shows what ran and what failed.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Job { get; init; }

    /// <summary>The server node that ran it.</summary>
    public required string Node { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null while it runs, or where its process stopped in the middle.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What went wrong, without names or addresses; null where nothing did.</summary>
    public string? Error { get; set; }
}
