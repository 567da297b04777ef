using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Handovers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// Finds a section, where the contact whose session it is, is assigned to it or has handed it over. Compiled, for every save begins
/// here; an instance, for a compiled query belongs to one database.
/// </summary>
public sealed class SectionQuery
{
    private readonly Query _assigned = Compile(db => db.Assignments.Active());
    private readonly Query _handedOver = Compile(db => db.HandedOver());

    private delegate Task<SectionRow?> Query(FormEngineDb db, Guid session, string organisation, string section, int entry);

    public Task<SectionRow?> RunAsync(FormEngineDb db, Guid session, SectionKey key) =>
        _assigned(db, session, key.Organisation, key.Section, key.Entry);

    public Task<SectionRow?> HandedOverAsync(FormEngineDb db, Guid session, SectionKey key) =>
        _handedOver(db, session, key.Organisation, key.Section, key.Entry);

    private static Query Compile(Func<FormEngineDb, IQueryable<Assignment>> assignments) => new(EF.CompileAsyncQuery(
        (FormEngineDb db, Guid session, string organisation, string section, int entry) => (
            from signIn in db.Sessions
            where signIn.Id == session && signIn.EndedAt == null
            join access in db.AccessLinks on signIn.LinkId equals access.Id
            join assignment in assignments(db) on access.ContactId equals assignment.ContactId
            where assignment.Section == section
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
                CampaignId = campaign.Id,
                ParticipantId = participant.Id,
                OrganisationName = participant.Name,
                Attributes = participant.Attributes,
                OpensAt = campaign.OpensAt,
                ClosesAt = campaign.ClosesAt,
                ExtendedTo = participant.ExtendedTo,
                Released = campaign.ReleasedAt != null,
                Answered = campaign.Answered,
                SurveyVersionId = campaign.SurveyVersionId,
                Previous = campaign.PreviousId,
                Response = response,
            }).FirstOrDefault()));
}
