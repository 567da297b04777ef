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
        var excluded = await db.Participants.Where(participant => participant.CampaignId == campaign && participant.ExcludedAt != null)
            .Select(participant => participant.Id).ToHashSetAsync();
        var owners = await OwnersAsync(campaign);
        var answered = await AnsweredAsync(campaign);
        var named = await NamedAsync(campaign);
        var declined = await DeclinedAsync(campaign);
        return [.. participants.Select(participant => Track(participant) with { Excluded = excluded.Contains(participant.Id) })];

        Tracked Track(FrozenParticipant participant)
        {
            var cells = new CellStatus[survey.Sections.Count];
            var bounced = false;
            for (var i = 0; i < cells.Length; i++)
            {
                var key = (participant.Id, survey.Sections[i].Id);
                var owner = owners.GetValueOrDefault(key);
                cells[i] = ParticipantStatus.Of(new CellFacts(
                    participant.Applies[i], owner is not null, owner is { Invited: true }, owner is { Opened: true },
                    answered.TryGetValue(key, out var status) ? status : null,
                    owner is not null && named.Contains((participant.Id, survey.Sections[i].RoleId, owner.Contact)), declined.Contains(key)));
                bounced |= owner is { Bounced: true } && cells[i].IsOwed();
            }
            return new Tracked(participant.Id, participant.Number, participant.Name, participant.Attributes, cells) { Bounced = bounced };
        }
    }

    private sealed record Owner(Guid Participant, string Section, Guid Contact, bool Invited, bool Opened, bool Bounced);

    private async Task<Dictionary<(Guid, string), Owner>> OwnersAsync(Guid campaign)
    {
        var invited = db.Mails
            .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Invitation && mail.State == MailState.Sent && mail.ContactId != null)
            .Select(mail => mail.ContactId!.Value);
        var opened = db.AccessLinks.Where(link => link.CampaignId == campaign && link.OpenedAt != null).Select(link => link.ContactId);
        var owners = await db.Assignments
            .Where(owner => owner.Participant!.CampaignId == campaign && owner.Kind == AssignmentKind.Owner && owner.Until == null)
            .Select(owner => new Owner(
                owner.ParticipantId, owner.Section, owner.ContactId,
                invited.Contains(owner.ContactId), opened.Contains(owner.ContactId), owner.Contact!.BouncedAt != null))
            .ToListAsync();
        return owners.ToDictionary(owner => (owner.Participant, owner.Section));
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

    private async Task<HashSet<(Guid, string, Guid)>> NamedAsync(Guid campaign)
    {
        var named = await db.Nominations
            .Where(nomination => nomination.Participant!.CampaignId == campaign && nomination.NomineeId != null)
            .Select(nomination => new { nomination.ParticipantId, nomination.Role, Nominee = nomination.NomineeId!.Value }).ToListAsync();
        return [.. named.Select(nomination => (nomination.ParticipantId, nomination.Role, nomination.Nominee))];
    }

    private async Task<HashSet<(Guid, string)>> DeclinedAsync(Guid campaign)
    {
        var declined = await db.Declines
            .Where(decline => decline.Participant!.CampaignId == campaign && decline.WithdrawnAt == null)
            .Select(decline => new { decline.ParticipantId, decline.Section }).ToListAsync();
        return [.. declined.Select(decline => (decline.ParticipantId, decline.Section))];
    }
}
