using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts;

/// <summary>Who is, or was, part of a round: they have been asked, called, named, or have answered.</summary>
public sealed class ContactUse(FormEngineDb db)
{
    public async Task<IReadOnlySet<Guid>> OfAsync(IReadOnlyCollection<Guid> contacts)
    {
        IQueryable<Guid?>[] places =
        [
            db.Assignments.Select(assignment => (Guid?)assignment.ContactId),
            db.AccessLinks.Select(link => (Guid?)link.ContactId),
            db.Mails.Select(mail => mail.ContactId),
            db.ContactNotes.Select(note => note.ContactId),
            db.Declines.Select(decline => decline.ContactId),
            db.Handovers.Select(handover => (Guid?)handover.FromContactId),
            db.Handovers.Select(handover => (Guid?)handover.ToContactId),
            db.Nominations.Select(nomination => nomination.ByContactId),
            db.Nominations.Select(nomination => nomination.NomineeId),
            db.AnswerLog.Select(entry => entry.ContactId),
        ];
        var used = new HashSet<Guid>();
        foreach (var place in places)
            used.UnionWith(await place.Where(contact => contact != null && contacts.Contains(contact.Value))
                .Select(contact => contact!.Value).Distinct().ToListAsync());
        return used;
    }
}
