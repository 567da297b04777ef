using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Something that happened to who answers a section, and what was said about it.</summary>
public sealed record SectionEvent(DateTime At, string What, string? Said = null);

/// <summary>All that has been agreed and decided on who answers a section, the newest first.</summary>
public sealed class SectionHistory(FormEngineDb db, IStringLocalizer<CampaignTexts> texts)
{
    public async Task<IReadOnlyList<SectionEvent>> ReadAsync(Guid participantId, string section, string role)
    {
        var assignments = await db.Assignments.AsNoTracking().Include(assignment => assignment.Contact)
            .Where(assignment => assignment.ParticipantId == participantId && assignment.Section == section).ToListAsync();
        var offers = await db.Handovers.AsNoTracking().Include(offer => offer.FromContact).Include(offer => offer.ToContact)
            .Where(offer => offer.ParticipantId == participantId && offer.Section == section).ToListAsync();
        var nominations = await db.Nominations.AsNoTracking().Include(nomination => nomination.ByContact)
            .Include(nomination => nomination.Nominee)
            .Where(nomination => nomination.ParticipantId == participantId && nomination.Role == role).ToListAsync();
        return [.. assignments.SelectMany(Events).Concat(offers.SelectMany(Events)).Concat(nominations.Select(Event))
            .OrderByDescending(happened => happened.At)];
    }

    private IEnumerable<SectionEvent> Events(Assignment assignment)
    {
        yield return new(assignment.From, texts[$"EventGot{assignment.Kind}{assignment.Origin}", assignment.Contact!.Name]);
        if (assignment.Until is { } until)
            yield return new(until, texts["EventLost" + assignment.Kind, assignment.Contact.Name]);
    }

    private IEnumerable<SectionEvent> Events(Handover offer)
    {
        yield return new(offer.CreatedAt, texts["EventOffer" + offer.Kind, offer.FromContact!.Name, offer.ToContact!.Name], offer.Message);
        if (offer.ClosedAt is { } closed)
            yield return new(closed, texts["EventOffer" + offer.Outcome, offer.FromContact.Name, offer.ToContact.Name], offer.Reply);
    }

    private SectionEvent Event(Nomination nomination) => new(
        nomination.At,
        texts["EventRole" + nomination.Outcome, nomination.ByContact?.Name ?? texts["EventStaff"], nomination.Nominee?.Name ?? ""],
        nomination.Reason);
}
