namespace FormEngine.Server.Data.Model;

/// <summary>An immutable published form: its document and translations, named by label and content hash.</summary>
public sealed class FormVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Survey { get; init; }

    public required string Form { get; init; }

    public required string Label { get; init; }

    public required string Hash { get; init; }

    /// <summary>The form's JSON document, as published.</summary>
    public required string Document { get; init; }

    /// <summary>A JSON object from language to sidecar document.</summary>
    public required string Translations { get; init; }

    public DateTime PublishedAt { get; init; }
}
