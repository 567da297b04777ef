using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data.Queries;

/// <summary>Who is to answer what in a campaign, read from the assignments; what is declined nobody is asked for.</summary>
internal static class RecipientList
{
    /// <summary>All, or one contact alone.</summary>
    public static async Task<List<Recipient>> RecipientsAsync(this FormEngineDb db, Guid campaignId, Guid? contactId = null)
    {
        var assignments = db.Assignments.AsNoTracking().Asked(db).Where(assignment => assignment.Participant!.CampaignId == campaignId);
        if (contactId is { } contact)
            assignments = assignments.Where(assignment => assignment.ContactId == contact);
        var rows = await assignments
            .OrderBy(assignment => assignment.Participant!.Name).ThenBy(assignment => assignment.Section)
            .Select(assignment => new
            {
                Contact = assignment.Contact!,
                Section = new OwedSection(
                    assignment.Participant!.Name,
                    assignment.Section,
                    Deadline.Of(assignment.Participant.Campaign!.ClosesAt, assignment.Participant.ExtendedTo),
                    assignment.Kind == AssignmentKind.Owner ? null : db.Assignments.Owners()
                        .Where(owner => owner.ParticipantId == assignment.ParticipantId && owner.Section == assignment.Section)
                        .Select(owner => owner.Contact).FirstOrDefault(),
                    assignment.Participant.Responses.Where(response => response.Section == assignment.Section)
                        .Select(response => response.Status).ToList().Together() == ResponseStatus.Complete,
                    assignment.Origin == AssignmentOrigin.Handover)
                {
                    OrganisationId = assignment.Participant.OrganisationId,
                },
            })
            .ToListAsync();
        return [.. rows.GroupBy(row => row.Contact.Id)
            .Select(group => Recipient.Of(group.First().Contact, [.. group.Select(row => row.Section)]))];
    }

    /// <summary>Those who are asked for an answer: not where the section is declined or the participant is taken out.</summary>
    public static IQueryable<Assignment> Asked(this IQueryable<Assignment> assignments, FormEngineDb db) => assignments.Active()
        .Where(assignment => assignment.Participant!.ExcludedAt == null)
        .Where(assignment => !db.Declines.Active().Any(decline =>
            decline.ParticipantId == assignment.ParticipantId && decline.Section == assignment.Section));
}
