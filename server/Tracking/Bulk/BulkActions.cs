using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Bulk;

/// <summary>
/// Does to many participants what staff else do to one, with one reason, and undoes it as a whole while all of them still are as it
/// left them.
/// </summary>
public sealed class BulkActions(
    FormEngineDb db, InvitationPlanner invitations, DeliveryTrigger delivery, AuditLog audit, TimeProvider time)
{
    public async Task<BulkPlan> PlanAsync(TrackingView view, BulkInput input) => BulkPlan.Of(view, input, await db.Participants
        .Where(row => row.CampaignId == view.Campaign.Id && row.ExtendedTo != null)
        .ToDictionaryAsync(row => row.Id, row => row.ExtendedTo));

    /// <returns>False where somebody did the same meanwhile: then nothing is done.</returns>
    public async Task<bool> DoAsync(Campaign campaign, BulkInput input, BulkPlan plan)
    {
        var (now, reason) = (time.GetUtcNow().UtcDateTime, input.Reason!.Trim());
        var ids = plan.Participants.Select(participant => participant.Id).ToList();
        var rows = await db.Participants.Where(row => row.CampaignId == campaign.Id && ids.Contains(row.Id)).ToListAsync();
        db.Add(new BulkChange
        {
            CampaignId = campaign.Id,
            Kind = input.Kind!.Value,
            Section = input.Kind == BulkKind.Decline ? input.Section : null,
            Until = input.Kind == BulkKind.Extend ? input.Until : null,
            Before = JsonSerializer.Serialize(rows.ToDictionary(row => row.Id, row => TimeOf(row, input.Kind.Value))),
            StaffId = audit.StaffId!.Value,
            At = now,
        });
        foreach (var row in rows)
            Change(row, input, now, reason);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await InviteAsync(campaign);
        return true;
    }

    /// <returns>The names of those who have been changed since, for whose sake nothing is undone.</returns>
    public async Task<IReadOnlyList<string>> UndoAsync(Campaign campaign, BulkChange change)
    {
        var before = JsonSerializer.Deserialize<Dictionary<Guid, DateTime?>>(change.Before)!;
        var rows = await db.Participants.Where(row => row.CampaignId == campaign.Id && before.Keys.Contains(row.Id)).ToListAsync();
        var declines = await db.Declines.Active()
            .Where(decline => decline.Section == change.Section && decline.At == change.At && before.Keys.Contains(decline.ParticipantId))
            .ToDictionaryAsync(decline => decline.ParticipantId);
        List<string> changed = [.. rows.Where(row => !IsAsLeft(row, change, declines)).Select(row => row.Name)];
        if (changed.Count > 0)
            return changed;
        foreach (var row in rows)
            Undo(row, change.Kind, before[row.Id]);
        foreach (var decline in declines.Values)
            decline.WithdrawnAt = time.GetUtcNow().UtcDateTime;
        change.UndoneAt = time.GetUtcNow().UtcDateTime;
        audit.Add(AuditCodes.ParticipantsUndone, change.CampaignId, AuditDetail.Of("BulkUndone", change.Kind, rows.Count));
        await db.SaveChangesAsync();
        await InviteAsync(campaign);
        return [];
    }

    private void Change(Participant row, BulkInput input, DateTime now, string reason)
    {
        switch (input.Kind)
        {
            case BulkKind.Extend:
                row.ExtendedTo = input.Until;
                audit.Add(AuditCodes.ParticipantExtended, row.Id, AuditDetail.Of("ExtendedTo", input.Until!.Value), reason);
                break;
            case BulkKind.Exclude:
                row.ExcludedAt = now;
                audit.Add(AuditCodes.ParticipantExcluded, row.Id, null, reason);
                break;
            case BulkKind.Include:
                row.ExcludedAt = null;
                audit.Add(AuditCodes.ParticipantIncluded, row.Id, null, reason);
                break;
            default:
                db.Add(new Decline
                {
                    ParticipantId = row.Id,
                    Section = input.Section!,
                    Reason = reason,
                    StaffId = audit.StaffId,
                    At = now,
                });
                audit.Add(AuditCodes.SectionDeclined, row.Id, AuditDetail.Code(input.Section!), reason);
                break;
        }
    }

    private static DateTime? TimeOf(Participant row, BulkKind kind) => kind == BulkKind.Extend ? row.ExtendedTo : row.ExcludedAt;

    private static bool IsAsLeft(Participant row, BulkChange change, Dictionary<Guid, Decline> declines) => change.Kind switch
    {
        BulkKind.Extend => row.ExtendedTo == change.Until,
        BulkKind.Exclude => row.ExcludedAt == change.At,
        BulkKind.Include => row.ExcludedAt is null,
        _ => declines.ContainsKey(row.Id),
    };

    private static void Undo(Participant row, BulkKind kind, DateTime? before)
    {
        if (kind == BulkKind.Extend)
            row.ExtendedTo = before;
        else if (kind is BulkKind.Exclude or BulkKind.Include)
            row.ExcludedAt = before;
    }

    private async Task InviteAsync(Campaign campaign)
    {
        if (campaign.ReleasedAt is { } releasedAt && await invitations.PlanAsync(campaign.Id, releasedAt) > 0)
            await delivery.DeliverNowAsync();
    }
}
