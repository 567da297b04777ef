namespace FormEngine.Server.Data.Model;

/// <summary>
/// A row of the outbox: that a mail is due, never what it says. Unique by campaign, contact, kind, due time and
/// sequence, so planning can be rerun without harm.
/// </summary>
public sealed class Mail
{
    /// <summary>Begins the error of a mail that could not be made, so that nothing of it has left; what kind of error follows.</summary>
    public const string Unwritable = "unwritable";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>The recipient; null where it is a member of staff.</summary>
    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    public Guid? StaffId { get; init; }

    public Staff? Staff { get; init; }

    /// <summary>The step of the reminder plan it belongs to; null where it is no reminder.</summary>
    public Guid? StepId { get; init; }

    public ReminderStep? Step { get; init; }

    /// <summary>The answers it gives a copy of; they may be there no more when its turn comes.</summary>
    public Guid? ResponseId { get; init; }

    public MailKind Kind { get; init; }

    public DateTime Due { get; init; }

    public int Sequence { get; init; }

    public MailState State { get; set; }

    /// <summary>The delivery run that is sending it now.</summary>
    public Guid? Claim { get; set; }

    public DateTime? ClaimedAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before then, after a refusal that may pass.</summary>
    public DateTime? RetryAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The mail server's last refusal, without addresses, or <see cref="Unwritable"/> and what stood in the way.</summary>
    public string? Error { get; set; }

    public bool IsUnwritable => Error?.StartsWith(Unwritable, StringComparison.Ordinal) == true;

    /// <summary>When the recipient's mail server reported that it did not arrive.</summary>
    public DateTime? BouncedAt { get; set; }

    /// <summary>The status code of that report, such as <c>5.1.1</c>.</summary>
    public string? BounceStatus { get; set; }

    /// <summary>It may not have arrived, and only a person may decide to send it once more.</summary>
    public bool CanBeSentAgain => State is MailState.Failed or MailState.Uncertain || BouncedAt is not null;

    /// <summary>It did not arrive. Where that is because of the address, its holder gets no more mail until it is put right.</summary>
    public void Bounce(DateTime at, string status, bool badAddress)
    {
        if (BouncedAt is not null)
            return;
        BouncedAt = at;
        BounceStatus = status;
        if (badAddress && Contact is { } contact)
            contact.BouncedAt ??= at;
    }
}

public enum MailKind
{
    Invitation,

    /// <summary>A new copy of a lost personal link, asked for by its holder.</summary>
    NewLink,

    /// <summary>The new personal link instead of one that was replaced.</summary>
    ReplacedLink,

    /// <summary>Asks a coordinator or a postbox who the right person is for a role nobody holds.</summary>
    Nomination,

    /// <summary>Offers a section that a colleague wants to hand over.</summary>
    Handover,

    Reminder,

    /// <summary>A copy of what somebody completed, asked for by them.</summary>
    Receipt,
}

public enum MailState
{
    Planned,
    Claimed,
    Sent,

    /// <summary>The mail server refused it for good.</summary>
    Failed,

    /// <summary>The process stopped between sending and recording; staff decide.</summary>
    Uncertain,

    /// <summary>No longer due when its turn came.</summary>
    Cancelled,
}
