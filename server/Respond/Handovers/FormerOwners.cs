using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>Whoever a section was taken over from may read it until the round closes, and change nothing.</summary>
internal static class FormerOwners
{
    /// <summary>What was owned until a colleague took it over. Other assignments that ended give no right.</summary>
    public static IQueryable<Assignment> HandedOver(this FormEngineDb db) => db.Assignments.Where(assignment =>
        assignment.Kind == AssignmentKind.Owner && assignment.Until != null && db.Handovers.Any(offer =>
            offer.ParticipantId == assignment.ParticipantId && offer.Section == assignment.Section && offer.Kind == AssignmentKind.Owner
            && offer.Outcome == HandoverOutcome.Accepted && offer.ClosedAt == assignment.Until));

    public static Task<SectionRow?> HandedOverSectionAsync(this FormEngineDb db, Guid session, SectionKey key) => (
        from signIn in db.Sessions
        where signIn.Id == session
        join access in db.AccessLinks.Live() on signIn.LinkId equals access.Id
        join assignment in db.HandedOver() on access.ContactId equals assignment.ContactId
        where assignment.Section == key.Section
        join participant in db.Participants on assignment.ParticipantId equals participant.Id
        where participant.CampaignId == access.CampaignId && participant.Number == key.Organisation
        join campaign in db.Campaigns on access.CampaignId equals campaign.Id
        from response in db.SectionResponses
            .Where(response => response.ParticipantId == participant.Id && response.Section == key.Section && response.Entry == key.Entry)
            .DefaultIfEmpty()
        select new SectionRow
        {
            SessionEndsAt = signIn.EndsAt,
            ContactId = access.ContactId,
            Revoked = false,
            Kind = assignment.Kind,
            ParticipantId = participant.Id,
            OrganisationName = participant.Name,
            Attributes = participant.Attributes,
            OpensAt = campaign.OpensAt,
            ClosesAt = campaign.ClosesAt,
            ExtendedTo = participant.ExtendedTo,
            Released = campaign.ReleasedAt != null,
            SurveyVersionId = campaign.SurveyVersionId,
            Response = response,
        }).FirstOrDefaultAsync();
}
