namespace FormEngine.Server.Data.Model;

/// <summary>
/// What one of those who share a section says of a question to the others («usikker», «spør økonomi»). Never part of an answer, and
/// for nobody else to read.
/// </summary>
public sealed class QuestionNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Section { get; init; }

    public int Entry { get; init; }

    /// <summary>The version of the form that the question stood in, which tells what it was called.</summary>
    public Guid FormVersionId { get; init; }

    /// <summary>The question as a whole: of a matrix no single row.</summary>
    public required string Question { get; init; }

    /// <summary>Who wrote it.</summary>
    public Guid ContactId { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>May name a person, so erasing one looks here.</summary>
    public required string Text { get; set; }

    public DateTime At { get; init; }

    /// <summary>The note that it answers; null where it is one of its own.</summary>
    public Guid? AnswersId { get; init; }

    public Guid? ClosedById { get; set; }

    public DateTime? ClosedAt { get; set; }
}
