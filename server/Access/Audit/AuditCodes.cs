using FormEngine.Server.Data.Migrations;

namespace FormEngine.Server.Access.Audit;

/// <summary>What the log calls what was done: kept for good, so none ever changes. Each has words in <see cref="AuditTexts"/>.</summary>
public static class AuditCodes
{
    public const string AccountClosed = "account.closed";
    public const string AccountFirst = "account.first";
    public const string AccountInvited = "account.invited";
    public const string AccountInvitedAgain = "account.invited-again";
    public const string AccountPasswordChanged = "account.password-changed";
    public const string AccountPasswordSet = "account.password-set";
    public const string AccountReopened = "account.reopened";
    public const string AccountRoleChanged = "account.role-changed";
    public const string AccountUnlocked = "account.unlocked";


    public const string CampaignAnswersImported = "campaign.answers-imported";
    public const string CampaignAssigned = "campaign.assigned";
    public const string CampaignChanged = "campaign.changed";
    public const string CampaignClosed = "campaign.closed";
    public const string CampaignContinued = "campaign.continued";
    public const string CampaignCreated = "campaign.created";
    public const string CampaignDataDeleted = "campaign.data-deleted";
    public const string CampaignDeleted = "campaign.deleted";
    public const string CampaignParticipantsAdded = "campaign.participants-added";
    public const string CampaignReleased = "campaign.released";
    public const string CampaignReopened = "campaign.reopened";

    public const string ContactChanged = "contact.changed";
    public const string ContactErased = "contact.erased";
    public const string ContactMailResumed = "contact.mail-resumed";
    public const string ContactRoleGiven = "contact.role-given";
    public const string ContactRoleTaken = "contact.role-taken";
    public const string ContactSeen = "contact.seen";

    public const string EntryDeleted = "entry.deleted";

    public const string FileDownloaded = "file.downloaded";

    public const string HandoverAccepted = "handover.accepted";
    public const string HandoverOffered = "handover.offered";
    public const string HandoverRefused = "handover.refused";
    public const string HandoverWithdrawn = "handover.withdrawn";

    public const string ImportContacts = "import.contacts";
    public const string ImportOrganisations = "import.organisations";
    public const string ImportSuccessions = "import.successions";
    public const string ImportUndone = "import.undone";

    public const string JobStarted = "job.started";

    public const string LetterChanged = "letter.changed";
    public const string LetterReset = "letter.reset";

    public const string LinkReplaced = "link.replaced";

    public const string MailSentAgain = "mail.sent-again";

    public const string OrganisationAdded = "organisation.added";
    public const string OrganisationChanged = "organisation.changed";
    public const string OrganisationRemoved = "organisation.removed";
    public const string OrganisationRenumbered = OneNumberEach.Renumbered;
    public const string OrganisationSucceeded = "organisation.succeeded";
    public const string OrganisationSuccessionRemoved = "organisation.succession-removed";

    public const string ParticipantExcluded = "participant.excluded";
    public const string ParticipantExtended = "participant.extended";
    public const string ParticipantIncluded = "participant.included";
    public const string ParticipantRemoved = "participant.removed";
    public const string ParticipantsUndone = "participant.undone";

    public const string PublicationPublished = "publication.published";
    public const string PublicationWithdrawn = "publication.withdrawn";

    public const string RemindersByHand = "reminders.by-hand";
    public const string RemindersPaused = "reminders.paused";
    public const string RemindersResumed = "reminders.resumed";
    public const string RemindersSettings = "reminders.settings";
    public const string RemindersStepAdded = "reminders.step-added";
    public const string RemindersStepChanged = "reminders.step-changed";
    public const string RemindersStepHeld = "reminders.step-held";
    public const string RemindersStepReleased = "reminders.step-released";
    public const string RemindersStepRemoved = "reminders.step-removed";
    public const string RemindersSuggested = "reminders.suggested";

    public const string RoleDeclined = "role.declined";
    public const string RoleNamed = "role.named";

    public const string ScorecardShared = "scorecard.shared";
    public const string ScorecardWithdrawn = "scorecard.withdrawn";

    public const string SectionAnsweredOnBehalf = "section.answered-on-behalf";
    public const string SectionAssigned = "section.assigned";
    public const string SectionCompleted = "section.completed";
    public const string SectionDeclineWithdrawn = "section.decline-withdrawn";
    public const string SectionDeclined = "section.declined";
    public const string SectionLeft = "section.left";
    public const string SectionReopened = "section.reopened";

    public const string SessionEnded = "session.ended";
    public const string SessionsEnded = "session.all-ended";
    public const string SignInDone = "sign-in.done";
    public const string SignInFailed = "sign-in.failed";

    public const string SurveyPublish = "survey.publish";
}
