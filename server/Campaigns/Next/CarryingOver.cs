using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Next;

/// <summary>Takes along into a new round what staff wrote and planned for the one before, and people to a new number.</summary>
public sealed class CarryingOver(FormEngineDb db, AuditLog audit, TimeProvider time)
{
    /// <summary>Part of the caller's transaction.</summary>
    public async Task CarryAsync(NextRound next, Campaign campaign)
    {
        await RolesAsync(next.Renamed);
        var steps = await StepsAsync(next.From.Id, campaign.Id);
        await LettersAsync(next.From.Id, campaign.Id, steps);
        audit.Add(AuditCodes.CampaignContinued, campaign.Id, AuditDetail.Code(next.From.Name));
        await db.SaveChangesAsync();
    }

    /// <summary>A role that somebody holds already under the new number stays theirs.</summary>
    private async Task RolesAsync(IReadOnlyList<(Guid Before, Guid Now)> renamed)
    {
        var heirs = renamed.ToDictionary(one => one.Before, one => one.Now);
        Guid[] all = [.. heirs.Keys, .. heirs.Values];
        var holders = await db.RoleHolders.AsNoTracking().Where(holder => all.Contains(holder.OrganisationId)).ToListAsync();
        var held = holders.Select(holder => (holder.OrganisationId, holder.Role)).ToHashSet();
        foreach (var holder in holders.Where(holder => heirs.ContainsKey(holder.OrganisationId)))
        {
            var heir = heirs[holder.OrganisationId];
            if (held.Contains((heir, holder.Role)))
                continue;
            db.Add(new RoleHolder { OrganisationId = heir, Role = holder.Role, ContactId = holder.ContactId });
            audit.Add(AuditCodes.ContactRoleGiven, holder.ContactId, AuditDetail.Code(holder.Role));
        }
    }

    /// <returns>The new steps by what the old ones were stored under. They send nothing before staff let them go.</returns>
    private async Task<Dictionary<string, string>> StepsAsync(Guid from, Guid to)
    {
        if (await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.CampaignId == from) is { } plan)
            db.Add(new ReminderPlan
            {
                CampaignId = to,
                SendAt = plan.SendAt,
                QuietFrom = plan.QuietFrom,
                QuietUntil = plan.QuietUntil,
                Ceiling = plan.Ceiling,
                PlannedThrough = time.Today().AddDays(-1),
            });
        var steps = new Dictionary<string, string>();
        foreach (var step in await db.ReminderSteps.AsNoTracking()
            .Where(step => step.CampaignId == from && step.Anchor != ReminderAnchor.ByHand).ToListAsync())
        {
            var copy = db.Add(new ReminderStep
            {
                CampaignId = to,
                Anchor = step.Anchor,
                WorkingDays = step.WorkingDays,
                Audience = step.Audience,
                Recipients = step.Recipients,
            }).Entity;
            steps.Add($"{step.Id}", $"{copy.Id}");
        }
        return steps;
    }

    /// <summary>All but the words of what was sent by hand.</summary>
    private async Task LettersAsync(Guid from, Guid to, Dictionary<string, string> steps)
    {
        foreach (var text in await db.LetterTexts.AsNoTracking().Where(text => text.CampaignId == from).ToListAsync())
            if (steps.GetValueOrDefault(text.Letter, text.Letter) is var letter && !(Guid.TryParse(letter, out _) && letter == text.Letter))
                db.Add(new LetterText
                {
                    CampaignId = to,
                    Letter = letter,
                    Language = text.Language,
                    Subject = text.Subject,
                    Body = text.Body,
                });
    }
}
