using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>A section whose people somebody may change: its owner may, and the organisation's coordinator.</summary>
public sealed record ManagedSection(Round Round, SurveySection Section, Contact By, Assignment? Owner, bool Complete)
{
    public Guid ParticipantId => Round.Participant.Id;

    public bool IsOwner => Owner?.ContactId == By.Id;

    public MailAsker Asker => new(Round.Campaign.Id, By.Id, Round.Participant.OrganisationId);
}

/// <summary>Says over which sections the holder of a personal link may decide who answers.</summary>
public sealed class SectionAuthority(FormEngineDb db, Rounds rounds)
{
    /// <summary>Null where the link gives no such right.</summary>
    public async Task<ManagedSection?> FindAsync(Guid linkId, string organisation, string section)
    {
        var link = await db.AccessLinks.Live().AsNoTracking().Include(link => link.Contact)
            .SingleOrDefaultAsync(link => link.Id == linkId);
        if (link is null)
            return null;
        var participant = await db.Participants.AsNoTracking().Include(participant => participant.Campaign)
            .SingleOrDefaultAsync(participant => participant.CampaignId == link.CampaignId && participant.Number == organisation);
        if (participant is null || (await rounds.OfAsync(participant)) is not { } round || round.Section(section) is not { } found)
            return null;
        var managed = new ManagedSection(
            round, found, link.Contact!, await db.OwnerAsync(participant.Id, section), !found.HasManyEntries
                && await IsCompleteAsync(participant.Id, section));
        return managed.IsOwner || await CoordinatesAsync(round, link.ContactId) ? managed : null;
    }

    public Task<bool> CoordinatesAsync(Round round, Guid contactId)
    {
        var coordinators = round.Survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        var organisation = round.Participant.OrganisationId;
        return db.RoleHolders.AnyAsync(holder => holder.OrganisationId == organisation && holder.ContactId == contactId
            && coordinators.Contains(holder.Role));
    }

    /// <summary>A completed section is opened again before it changes hands: whoever completed it has answered for it.</summary>
    public Task<bool> IsCompleteAsync(Guid participantId, string section) => db.SectionResponses.AnyAsync(response =>
        response.ParticipantId == participantId && response.Section == section && response.Status == ResponseStatus.Complete);
}
