using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking;

/// <summary>
/// Reads where every participant of a campaign stands: a fixed number of flat queries, however many participants there
/// are, and no answers.
/// </summary>
public sealed class TrackingSource(FormEngineDb db, FrozenParticipants frozen)
{
    /// <summary>All participants by number, also those taken out of the figures.</summary>
    public async Task<IReadOnlyList<Tracked>> LoadAsync(Guid campaign, SurveyDefinition survey)
    {
        var participants = await frozen.LoadAsync(db, campaign, survey);
        var facts = new Facts(
            await AnsweredAsync(campaign), await WaitingAsync(campaign), await NamedAsync(campaign, survey), await DeclinedAsync(campaign), await BouncedAsync(campaign));
        var excluded = await db.Participants.Where(participant => participant.CampaignId == campaign && participant.ExcludedAt != null)
            .Select(participant => participant.Id).ToHashSetAsync();
        return [.. participants.Select(participant => facts.Track(participant, survey, excluded.Contains(participant.Id)))];
    }

    /// <summary>How far the invitation of an owner has come, in sections where nothing is answered: only there it matters.</summary>
    private enum Waiting
    {
        ForInvitation,
        Invited,
        Opened,
    }

    private sealed record Facts(
        Dictionary<(Guid, string), ResponseStatus> Answered, Dictionary<(Guid, string), Waiting> Owners,
        HashSet<(Guid, string)> Named, HashSet<(Guid, string)> Declined, HashSet<(Guid, string)> Bounced)
    {
        public Tracked Track(FrozenParticipant participant, SurveyDefinition survey, bool excluded)
        {
            var cells = new CellStatus[survey.Sections.Count];
            var bounced = false;
            for (var i = 0; i < cells.Length; i++)
            {
                var key = (participant.Id, survey.Sections[i].Id);
                cells[i] = Of(key, participant.Applies[i]);
                bounced |= Bounced.Contains(key) && cells[i].IsOwed();
            }
            return new Tracked(participant.Id, participant.Number, participant.Name, participant.Attributes, cells) { Excluded = excluded, Bounced = bounced };
        }

        private CellStatus Of((Guid, string) key, bool applies)
        {
            var owned = Owners.TryGetValue(key, out var waiting);
            return ParticipantStatus.Of(new CellFacts(
                applies, owned, owned && waiting >= Waiting.Invited, owned && waiting == Waiting.Opened,
                Answered.TryGetValue(key, out var status) ? status : null, Named.Contains(key), Declined.Contains(key)));
        }
    }

    private IQueryable<Assignment> Owners(Guid campaign) => db.Assignments
        .Where(owner => owner.Participant!.CampaignId == campaign && owner.Kind == AssignmentKind.Owner && owner.Until == null);

    private async Task<Dictionary<(Guid, string), Waiting>> WaitingAsync(Guid campaign)
    {
        var invited = db.Mails
            .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Invitation && mail.State == MailState.Sent && mail.ContactId != null)
            .Select(mail => mail.ContactId!.Value);
        var opened = db.AccessLinks.Where(link => link.CampaignId == campaign && link.OpenedAt != null).Select(link => link.ContactId);
        var waiting = await Owners(campaign)
            .Where(owner => !db.SectionResponses.Any(response => response.ParticipantId == owner.ParticipantId
                && response.Section == owner.Section && response.Status != ResponseStatus.NotStarted))
            .Select(owner => new
            {
                owner.ParticipantId,
                owner.Section,
                Stage = opened.Contains(owner.ContactId) ? 2 : invited.Contains(owner.ContactId) ? 1 : 0,
            }).ToListAsync();
        return waiting.ToDictionary(owner => (owner.ParticipantId, owner.Section), owner => (Waiting)owner.Stage);
    }

    /// <summary>Of many entries begun, as far as the least.</summary>
    private async Task<Dictionary<(Guid, string), ResponseStatus>> AnsweredAsync(Guid campaign)
    {
        var responses = await db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign && response.Status != ResponseStatus.NotStarted)
            .Select(response => new { response.ParticipantId, response.Section, response.Status }).ToListAsync();
        var least = new Dictionary<(Guid, string), ResponseStatus>();
        foreach (var response in responses)
        {
            var key = (response.ParticipantId, response.Section);
            least[key] = ParticipantStatus.Together([response.Status, least.GetValueOrDefault(key)])!.Value;
        }
        return least;
    }

    /// <summary>The sections whose owner the organisation has named for its role.</summary>
    private async Task<HashSet<(Guid, string)>> NamedAsync(Guid campaign, SurveyDefinition survey)
    {
        var named = await (
            from owner in Owners(campaign)
            join nomination in db.Nominations on owner.ParticipantId equals nomination.ParticipantId
            where nomination.NomineeId == owner.ContactId
            select new { owner.ParticipantId, owner.Section, nomination.Role }).ToListAsync();
        var roles = survey.Sections.ToDictionary(section => section.Id, section => section.RoleId);
        return [.. named.Where(owner => roles.GetValueOrDefault(owner.Section) == owner.Role).Select(owner => (owner.ParticipantId, owner.Section))];
    }

    private async Task<HashSet<(Guid, string)>> DeclinedAsync(Guid campaign)
    {
        var declined = await db.Declines
            .Where(decline => decline.Participant!.CampaignId == campaign && decline.WithdrawnAt == null)
            .Select(decline => new { decline.ParticipantId, decline.Section }).ToListAsync();
        return [.. declined.Select(decline => (decline.ParticipantId, decline.Section))];
    }

    private async Task<HashSet<(Guid, string)>> BouncedAsync(Guid campaign)
    {
        var bounced = await Owners(campaign).Where(owner => owner.Contact!.BouncedAt != null)
            .Select(owner => new { owner.ParticipantId, owner.Section }).ToListAsync();
        return [.. bounced.Select(owner => (owner.ParticipantId, owner.Section))];
    }
}
