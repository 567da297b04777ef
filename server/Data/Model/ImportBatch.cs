namespace FormEngine.Server.Data.Model;

/// <summary>An import that was carried out, kept so that it can be undone as a whole.</summary>
public sealed class ImportBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ImportKind Kind { get; init; }

    public DateTime At { get; init; }

    public Guid? StaffId { get; init; }

    /// <summary>Rows that made something new.</summary>
    public int Added { get; init; }

    /// <summary>Rows that changed what there was.</summary>
    public int Changed { get; init; }

    public DateTime? UndoneAt { get; set; }

    public List<ImportedChange> Changes { get; init; } = [];
}

/// <summary>
/// One thing an import did: to an organisation, to a person, or that it gave a person a role in an organisation. It goes with the
/// organisation or person it is about, and when that person is erased.
/// </summary>
public sealed class ImportedChange
{
    public Guid BatchId { get; init; }

    public int Position { get; init; }

    public Guid? OrganisationId { get; init; }

    public Organisation? Organisation { get; init; }

    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>The role that was given.</summary>
    public string? Role { get; init; }

    /// <summary>The fields as they were (JSON); null for what was made.</summary>
    public string? Before { get; init; }

    /// <summary>The fields as they became (JSON); null where a role was given.</summary>
    public string? After { get; init; }
}
