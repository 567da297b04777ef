namespace FormEngine.Server.Data.Model;

/// <summary>An immutable published survey, with the exact form versions its sections use.</summary>
public sealed class SurveyVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Survey { get; init; }

    public required string Label { get; init; }

    /// <summary>Over the survey's document, its translations and its forms' hashes.</summary>
    public required string Hash { get; init; }

    public required string Document { get; init; }

    /// <summary>A JSON object from language to sidecar document.</summary>
    public required string Translations { get; init; }

    public DateTime PublishedAt { get; init; }

    /// <summary>It was published as an earlier version of what is asked now, so it is never the latest, whenever it came.</summary>
    public bool IsEarlier { get; init; }

    public List<SurveyVersionForm> Forms { get; init; } = [];
}

/// <summary>Which version of a form a survey version uses.</summary>
public sealed class SurveyVersionForm
{
    public Guid SurveyVersionId { get; init; }

    public required string Form { get; init; }

    public Guid FormVersionId { get; init; }

    public FormVersion? FormVersion { get; init; }
}
