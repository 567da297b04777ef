namespace FormEngine.Server.Data.Model;

/// <summary>One run of a background job, for the page that shows what ran and what failed.</summary>
public sealed class JobRun
{
    /// <summary>In place of an error: the process stopped in the middle.</summary>
    public const string Interrupted = "interrupted";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Job { get; init; }

    /// <summary>The server node that ran it.</summary>
    public required string Node { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null while it runs; where its process stopped, until the job starts again.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How many things it did.</summary>
    public int Done { get; set; }

    /// <summary>What went wrong, without names or addresses, or <see cref="Interrupted"/>; null where nothing did.</summary>
    public string? Error { get; set; }
}
