using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;
using FormEngine.Surveys;

namespace FormEngine.Server.Reminders;

/// <summary>
/// Something a participant still owes: a section with its owner, or a role that nobody holds yet; then <c>Part</c> is the
/// role, there is no owner, and the coordinator is whoever is asked about it. <c>ClosesAt</c> is with the participant's
/// extension; <c>WrittenTo</c> is when the owner, or the one asked, first got a mail in the campaign.
/// </summary>
public sealed record OpenTask(
    Guid ParticipantId, string Organisation, string Part, ReminderAudience State, DateTime ClosesAt, Guid? Owner, DateTime? WrittenTo,
    IReadOnlyList<Guid> Coordinators)
{
    /// <summary>The section, or those that wait for the role.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [Part];

    /// <summary>How far a section with this status is, as reminders see it; none where nothing is owed.</summary>
    public static ReminderAudience StateOf(CellStatus status) => status switch
    {
        CellStatus.NotInvited or CellStatus.Invited => ReminderAudience.NotOpened,
        CellStatus.Opened => ReminderAudience.OpenedNothingAnswered,
        CellStatus.InProgress or CellStatus.Ready => ReminderAudience.InProgress,
        _ => ReminderAudience.None,
    };

    /// <summary>What it is called: the section, or the role.</summary>
    public string Title(SurveyTexts texts) => Owner is null ? texts.Role(Part).Title : texts.Section(Part).Title;

    /// <summary>The contacts whom a step writes to about this; none where it is not about this.</summary>
    public IEnumerable<Guid> Recipients(ReminderStep step)
    {
        if (!step.Audience.HasFlag(State))
            yield break;
        if (Owner is { } owner && step.Recipients.HasFlag(ReminderRecipients.Owner))
            yield return owner;
        foreach (var coordinator in step.Recipients.HasFlag(ReminderRecipients.Coordinator) ? Coordinators : [])
            if (coordinator != Owner)
                yield return coordinator;
    }
}
