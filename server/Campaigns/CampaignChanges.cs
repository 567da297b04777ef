using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Campaigns.Next;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Campaigns;

/// <summary>
/// Makes campaigns and lets people into them: freezes the organisations as they are today, assigns the sections, and once
/// the campaign is released plans the invitations, all in one transaction.
/// </summary>
public sealed class CampaignChanges(
    FormEngineDb db, Assignments assignments, InvitationPlanner invitations, NominationPlanner nominations, DeliveryTrigger delivery,
    CarryingOver carrying, AuditLog audit)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="candidates">Those who may take part.</param>
    /// <param name="chosen">Those who do.</param>
    /// <param name="next">What it takes along from the round before it, where it comes after one.</param>
    public async Task CreateAsync(
        Campaign campaign, Candidates candidates, IReadOnlyList<Candidate> chosen, NextRound? next = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Campaigns.Add(campaign);
        audit.Add(AuditCodes.CampaignCreated, campaign.Id);
        await db.SaveChangesAsync();
        await AddAsync(campaign, candidates, chosen);
        if (next is not null)
            await carrying.CarryAsync(next, campaign);
        await assignments.RefreshAsync(campaign);
        await transaction.CommitAsync();
    }

    /// <returns>How many of the chosen did not take part already.</returns>
    public async Task<int> AddParticipantsAsync(Campaign campaign, Candidates candidates, IReadOnlyList<Candidate> chosen)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var added = await AddAsync(campaign, candidates, chosen);
        await assignments.RefreshAsync(campaign);
        await InviteAsync(campaign);
        await transaction.CommitAsync();
        await delivery.DeliverNowAsync();
        return added;
    }

    /// <summary>Brings the assignments in step with who holds the roles today.</summary>
    public async Task<AssignmentChanges> FollowContactsAsync(Campaign campaign)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var changes = await assignments.RefreshAsync(campaign);
        await InviteAsync(campaign);
        await transaction.CommitAsync();
        await delivery.DeliverNowAsync();
        return changes;
    }

    private async Task InviteAsync(Campaign campaign)
    {
        if (campaign.ReleasedAt is not { } releasedAt)
            return;
        await invitations.PlanAsync(campaign.Id, releasedAt);
        await nominations.PlanAsync(campaign.Id);
    }

    private async Task<int> AddAsync(Campaign campaign, Candidates candidates, IReadOnlyList<Candidate> chosen)
    {
        var added = await db.InsertMissingAsync(chosen.Select(candidate => new Participant
        {
            CampaignId = campaign.Id,
            OrganisationId = candidate.Id,
            Number = candidate.Number,
            Name = candidate.Name,
            Attributes = candidates.AttributesOf(candidate),
        }));
        audit.Add(AuditCodes.CampaignParticipantsAdded, campaign.Id, AuditDetail.Of("ParticipantsAdded", added));
        await db.SaveChangesAsync();
        return added;
    }
}
