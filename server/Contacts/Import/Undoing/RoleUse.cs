using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>
/// What came of it that people hold roles: they were given sections, were asked who the right person is, have named somebody, or were
/// named themselves.
/// </summary>
internal static class RoleUse
{
    /// <returns>By organisation and person, the texts that tell it.</returns>
    public static async Task<ILookup<(Guid Organisation, Guid Contact), string>> SinceAsync(FormEngineDb db, DateTime at, Guid[] people)
    {
        var nominations = db.Nominations.Where(nomination => nomination.At >= at);
        (string Text, IQueryable<Tie> Ties)[] uses =
        [
            ("HangsAssigned", db.Assignments.Where(assignment => assignment.From >= at)
                .Select(assignment => new Tie { Organisation = assignment.Participant!.OrganisationId, Contact = assignment.ContactId })),
            ("HangsAsked", Asked(db, at)),
            ("HangsNaming", nominations
                .Select(named => new Tie { Organisation = named.Participant!.OrganisationId, Contact = named.ByContactId })),
            ("HangsNamed", nominations
                .Select(named => new Tie { Organisation = named.Participant!.OrganisationId, Contact = named.NomineeId })),
        ];
        var found = new List<(Tie Tie, string Text)>();
        foreach (var (text, ties) in uses)
            found.AddRange((await ties.Where(tie => tie.Contact != null && people.Contains(tie.Contact.Value)).Distinct().ToListAsync())
                .Select(tie => (tie, text)));
        return found.ToLookup(use => (use.Tie.Organisation, use.Tie.Contact!.Value), use => use.Text);
    }

    /// <summary>One mail asks about all organisations of a round that somebody speaks for. One that has failed has asked nobody.</summary>
    private static IQueryable<Tie> Asked(FormEngineDb db, DateTime at) =>
        from mail in db.Mails
        where mail.Kind == MailKind.Nomination && (mail.SentAt >= at || mail.ClaimedAt >= at)
        where mail.State == MailState.Sent || mail.State == MailState.Claimed || mail.State == MailState.Uncertain
        join participant in db.Participants on mail.CampaignId equals participant.CampaignId
        select new Tie { Organisation = participant.OrganisationId, Contact = mail.ContactId };

    private sealed record Tie
    {
        public Guid Organisation { get; init; }

        public Guid? Contact { get; init; }
    }
}
