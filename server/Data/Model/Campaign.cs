namespace FormEngine.Server.Data.Model;

/// <summary>One round of a survey among participants. Whether it is open is derived from the clock and its times.</summary>
public sealed class Campaign
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SurveyVersionId { get; set; }

    public SurveyVersion? SurveyVersion { get; init; }

    public required string Name { get; set; }

    /// <summary>A pilot's figures never mix with real ones.</summary>
    public bool Pilot { get; set; }

    /// <summary>Answers that somebody made up were imported into it, which is said wherever they show. Only in a pilot.</summary>
    public bool Synthetic { get; set; }

    public DateTime OpensAt { get; set; }

    public DateTime ClosesAt { get; set; }

    public AnsweredMeans Answered { get; set; }

    /// <summary>When staff let the invitations go; null while the campaign is being prepared.</summary>
    public DateTime? ReleasedAt { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The day the campaign's personal data are to be deleted.</summary>
    public DateOnly? DeleteOn { get; set; }

    /// <summary>When that was done.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>The round before this one, which its response rate is shown beside.</summary>
    public Guid? PreviousId { get; set; }

    public List<Participant> Participants { get; init; } = [];
}

/// <summary>What counts as answered in the response rate.</summary>
public enum AnsweredMeans
{
    Any,
    Complete,
}
