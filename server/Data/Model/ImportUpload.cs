namespace FormEngine.Server.Data.Model;

/// <summary>A file that is being looked over before it is imported; removed when it is, or after a day.</summary>
public sealed class ImportUpload
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>The file itself, until it has been read.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What stands in it, as JSON; null until it has been read.</summary>
    public byte[]? Rows { get; init; }

    /// <summary>What its reader has chosen for it, as JSON; null where nothing is.</summary>
    public string? Choices { get; init; }

    public DateTime CreatedAt { get; init; }
}

public enum ImportKind
{
    Organisations,
    Contacts,

    /// <summary>What became of organisations that ended.</summary>
    Successions,

    /// <summary>Answers to a round, as JSON Lines; what is chosen for them says which.</summary>
    Answers,
}
