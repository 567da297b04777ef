namespace FormEngine.Server.Data.Model;

/// <summary>How a campaign reminds: within which hours, and how often at most.</summary>
public sealed class ReminderPlan
{
    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>When reminders go out, Europe/Oslo.</summary>
    public TimeOnly SendAt { get; set; }

    /// <summary>No reminder leaves from then …</summary>
    public TimeOnly QuietFrom { get; set; }

    /// <summary>… until then, Europe/Oslo.</summary>
    public TimeOnly QuietUntil { get; set; }

    /// <summary>Reminders to one person in the campaign, at most.</summary>
    public int Ceiling { get; set; }

    /// <summary>While set, no reminder is planned or sent.</summary>
    public DateTime? PausedAt { get; set; }

    /// <summary>The last day (Europe/Oslo) whose reminders are in the outbox; each day is planned once.</summary>
    public DateOnly PlannedThrough { get; set; }
}
