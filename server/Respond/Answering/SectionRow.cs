using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Respond.Answering;

/// <summary>All that stands in the database about one session, its contact and one section response, in one row.</summary>
public sealed record SectionRow
{
    public required DateTime SessionEndsAt { get; init; }

    public required Guid ContactId { get; init; }

    public required bool Revoked { get; init; }

    public required AssignmentKind Kind { get; init; }

    public required Guid CampaignId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required string OrganisationName { get; init; }

    public required StoredAttributes Attributes { get; init; }

    public required DateTime OpensAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    public required DateTime? ExtendedTo { get; init; }

    public required bool Released { get; init; }

    public required AnsweredMeans Answered { get; init; }

    public required Guid SurveyVersionId { get; init; }

    /// <summary>The round before, where there is one.</summary>
    public required Guid? Previous { get; init; }

    /// <summary>Null until something is saved; tracked by the context that loaded it.</summary>
    public required SectionResponse? Response { get; init; }
}
