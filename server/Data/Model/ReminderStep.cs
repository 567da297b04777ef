namespace FormEngine.Server.Data.Model;

/// <summary>One step of a campaign's reminder plan: when, to those in which state, by mail to whom.</summary>
public sealed class ReminderStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public ReminderAnchor Anchor { get; set; }

    /// <summary>Working days after the invitation, or before closing.</summary>
    public int WorkingDays { get; set; }

    /// <summary>When it goes out, where staff sent it to a selection by hand.</summary>
    public DateTime? SentByHandAt { get; init; }

    public ReminderAudience Audience { get; set; }

    public ReminderRecipients Recipients { get; set; }

    /// <summary>The one section it is about, where staff sent it to a selection of one; else null.</summary>
    public string? Section { get; init; }

    /// <summary>When staff let it go; it sends nothing before.</summary>
    public DateTime? ReleasedAt { get; set; }
}

public enum ReminderAnchor
{
    AfterInvitation,
    BeforeClosing,

    /// <summary>Sent at once to a selection.</summary>
    ByHand,
}

/// <summary>The states in which a section is reminded of.</summary>
[Flags]
public enum ReminderAudience
{
    None = 0,
    NotOpened = 1,
    OpenedNothingAnswered = 2,
    InProgress = 4,
    RoleUnfilled = 8,
}

[Flags]
public enum ReminderRecipients
{
    None = 0,
    Owner = 1,
    Coordinator = 2,
    Staff = 4,
}
