namespace FormEngine.Server.Data.Model;

/// <summary>
/// A table of whose deleted and changed rows the bytes may still stand in the database's own files. The row is there until the table has
/// been written anew.
/// </summary>
public sealed class StaleTable
{
    /// <summary>The table; SQLite has one file for all of them, by the name it gives it.</summary>
    public required string Name { get; init; }

    /// <summary>When a person was erased that has been waiting for this since.</summary>
    public DateTime Since { get; init; }

    /// <summary>The latest erasing, by the number of its transaction: what it removed is kept for transactions that are as old.</summary>
    public long Transaction { get; set; }

    /// <summary>Tries in vain since, each of which lets more time pass before the next.</summary>
    public int Tries { get; set; }

    /// <summary>Not before this; null for at once.</summary>
    public DateTime? NextTryAt { get; set; }
}
