using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// Finds a section, where the contact whose session it is, is assigned to it. Compiled, for every save begins here; an instance, for a
/// compiled query belongs to one database.
/// </summary>
public sealed class SectionQuery
{
    private readonly Func<FormEngineDb, Guid, string, string, int, Task<SectionRow?>> _query = EF.CompileAsyncQuery(
        (FormEngineDb db, Guid session, string organisation, string section, int entry) => (
            from signIn in db.Sessions
            where signIn.Id == session
            join access in db.AccessLinks on signIn.LinkId equals access.Id
            join assignment in db.Assignments on access.ContactId equals assignment.ContactId
            where assignment.Section == section && assignment.Until == null
            join participant in db.Participants on assignment.ParticipantId equals participant.Id
            where participant.CampaignId == access.CampaignId && participant.Number == organisation
            join campaign in db.Campaigns on access.CampaignId equals campaign.Id
            from response in db.SectionResponses
                .Where(response => response.ParticipantId == participant.Id && response.Section == section && response.Entry == entry)
                .DefaultIfEmpty()
            orderby assignment.Kind descending
            select new SectionRow
            {
                SessionEndsAt = signIn.EndsAt,
                ContactId = access.ContactId,
                Revoked = access.RevokedAt != null,
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
            }).FirstOrDefault());

    public Task<SectionRow?> RunAsync(FormEngineDb db, Guid session, SectionKey key) =>
        _query(db, session, key.Organisation, key.Section, key.Entry);
}
