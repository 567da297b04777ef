namespace FormEngine.Server.Data.Model;

/// <summary>
/// Long work that somebody asked for, which is done in the background: who asked, for what, how far it has come and how it ended. Of
/// one kind and subject, one at a time is unfinished.
/// </summary>
public sealed class Work
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The class that does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is done to, such as the id of a file.</summary>
    public required string Subject { get; init; }

    /// <summary>What exactly was asked for, as whoever does it reads it (JSON): ids and choices, no names.</summary>
    public required string Input { get; init; }

    /// <summary>Who asked; null where nobody is signed in, as at start.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>nb, nn or en: the language of the one who asked.</summary>
    public required string Language { get; init; }

    public DateTime AskedAt { get; init; }

    public DateTime? BegunAt { get; set; }

    /// <summary>How many times it has been begun: more than once where its process stopped.</summary>
    public int Attempts { get; set; }

    /// <summary>The server node that has it, or had it last.</summary>
    public string? Node { get; set; }

    /// <summary>How far it has come, while it runs: told with the queue, not stored here.</summary>
    public int Done { get; set; }

    /// <summary>Of how many; 0 where that is not known.</summary>
    public int Total { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>What came of it, as whoever asked reads it (JSON).</summary>
    public string? Result { get; set; }

    /// <summary>What went wrong, without names or addresses, or <see cref="JobRun.Interrupted"/>; null where nothing did.</summary>
    public string? Error { get; set; }
}
