namespace FormEngine.Server.Data.Model;

/// <summary>One change of one answer: the history a merge of two people's edits is decided by.</summary>
public sealed class AnswerLogEntry
{
    public Guid ResponseId { get; init; }

    /// <summary>The revision of the response that this change made.</summary>
    public int Revision { get; init; }

    public required string Question { get; init; }

    /// <summary>The new value as JSON; null where the answer was removed, or told of somebody who has been erased.</summary>
    public string? Value { get; set; }

    /// <summary>Who answered; null where staff did, or where the campaign's personal data are deleted.</summary>
    public Guid? ContactId { get; init; }

    public Guid? StaffId { get; init; }

    /// <summary>The rendering of the page it was typed on: nobody is in conflict with what they sent from the same page.</summary>
    public Guid? RenderId { get; init; }

    /// <summary>It is the answer of the round before, taken over as it was.</summary>
    public bool TakenOver { get; init; }

    public DateTime At { get; init; }
}
