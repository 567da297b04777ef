using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking;

/// <summary>
/// Reads where every participant of a campaign stands: a fixed number of flat queries, however many participants there
/// are, and no answers.
/// </summary>
public sealed class TrackingSource(FormEngineDb db)
{
    public async Task<IReadOnlyList<Tracked>> LoadAsync(Guid campaign, SurveyDefinition survey)
    {
        var participants = await db.Participants.Where(participant => participant.CampaignId == campaign)
            .OrderBy(participant => participant.Number)
            .Select(participant => new { participant.Id, participant.Number, participant.Name, participant.Attributes }).ToListAsync();
        var owners = await OwnersAsync(campaign);
        var invited = await InvitedAsync(campaign);
        var opened = await OpenedAsync(campaign);
        var answered = await AnsweredAsync(campaign);
        return participants.ConvertAll(participant =>
        {
            var attributes = new OrganisationAttributes(JsonNode.Parse(participant.Attributes)!.AsObject());
            var cells = survey.Sections.Select(section =>
            {
                var key = (participant.Id, section.Id);
                var owned = owners.TryGetValue(key, out var owner);
                return ParticipantStatus.Of(new CellFacts(
                    section.AppliesTo(attributes), owned, invited.Contains(owner), opened.Contains(owner), ParticipantStatus.Together(answered[key])));
            });
            return new Tracked(participant.Id, participant.Number, participant.Name, attributes, [.. cells]);
        });
    }

    private async Task<Dictionary<(Guid, string), Guid>> OwnersAsync(Guid campaign)
    {
        var owners = await db.Assignments
            .Where(owner => owner.Participant!.CampaignId == campaign && owner.Kind == AssignmentKind.Owner && owner.Until == null)
            .Select(owner => new { owner.ParticipantId, owner.Section, owner.ContactId }).ToListAsync();
        return owners.ToDictionary(owner => (owner.ParticipantId, owner.Section), owner => owner.ContactId);
    }

    private Task<HashSet<Guid>> InvitedAsync(Guid campaign) => db.Mails
        .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Invitation && mail.State == MailState.Sent)
        .Select(mail => mail.ContactId!.Value).ToHashSetAsync();

    private Task<HashSet<Guid>> OpenedAsync(Guid campaign) => db.AccessLinks
        .Where(link => link.CampaignId == campaign && link.OpenedAt != null)
        .Select(link => link.ContactId).ToHashSetAsync();

    private async Task<ILookup<(Guid, string), ResponseStatus>> AnsweredAsync(Guid campaign)
    {
        var responses = await db.SectionResponses.Where(response => response.Participant!.CampaignId == campaign)
            .Select(response => new { response.ParticipantId, response.Section, response.Status }).ToListAsync();
        return responses.ToLookup(response => (response.ParticipantId, response.Section), response => response.Status);
    }
}
