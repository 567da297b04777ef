namespace FormEngine.Server.Data.Model;

/// <summary>What somebody's own name for a column, or for a role, was said to mean; the next list is read alike.</summary>
public sealed class ImportWord
{
    public ImportKind Kind { get; init; }

    public ImportField Field { get; init; }

    /// <summary>Letters and digits in lower case.</summary>
    public required string Word { get; init; }

    public required string Meaning { get; set; }
}

public enum ImportField
{
    Column,
    Role,
}
