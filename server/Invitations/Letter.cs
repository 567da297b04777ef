using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>A letter whose words staff may change: that of a kind of mail, or of one step of the reminder plan.</summary>
public sealed record Letter(MailKind Kind, ReminderStep? Step = null)
{
    /// <summary>The kinds of letters that staff may write; those that bring a link and ask for nothing are not theirs to phrase.</summary>
    public static readonly IReadOnlyList<MailKind> Kinds = [MailKind.Invitation, MailKind.Nomination, MailKind.Handover, MailKind.Reminder];

    /// <summary>What it is stored under.</summary>
    public string Id => Step is null ? $"{Kind}" : $"{Step.Id}";

    public LetterPlaceholders Placeholders => LetterPlaceholders.Of(Kind);

    public string Name(IStringLocalizer<InvitationTexts> texts) => Step switch
    {
        null => texts["Letter" + Kind],
        { Anchor: ReminderAnchor.ByHand } => texts["LetterByHand"],
        _ => texts["Letter" + Step.Anchor, Step.WorkingDays],
    };

    public static async Task<Letter?> FindAsync(FormEngineDb db, Guid campaignId, string id)
    {
        if (Kinds.Any(kind => $"{kind}" == id))
            return new Letter(Enum.Parse<MailKind>(id));
        var step = Guid.TryParse(id, out var stepId)
            ? await db.ReminderSteps.AsNoTracking().SingleOrDefaultAsync(step => step.Id == stepId && step.CampaignId == campaignId)
            : null;
        return step is null ? null : new Letter(MailKind.Reminder, step);
    }
}
