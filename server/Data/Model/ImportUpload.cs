namespace FormEngine.Server.Data.Model;

/// <summary>A file that is being looked over before it is imported; removed when it is, or after a day.</summary>
public sealed class ImportUpload
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    public DateTime CreatedAt { get; init; }
}

public enum ImportKind
{
    Organisations,
    Contacts,
}
