using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data.Queries;

/// <summary>
/// How an organisation's respondents see the people they named. One who belongs to another organisation, and is here only because
/// somebody here typed their address, is seen by that address: to type one must not tell whose it is.
/// </summary>
public sealed record KnownNames(IReadOnlySet<Guid> Strangers)
{
    public static async Task<KnownNames> InAsync(FormEngineDb db, Guid organisation)
    {
        var offers = db.Handovers.Where(offer => offer.Participant!.OrganisationId == organisation);
        var nominations = db.Nominations.Where(nomination => nomination.Participant!.OrganisationId == organisation);
        var namedForRole = nominations
            .Where(nomination => nomination.Outcome == NominationOutcome.Named && nomination.ByContactId != null)
            .Select(nomination => nomination.NomineeId!.Value);
        var named = offers.Select(offer => offer.ToContactId).Union(namedForRole);
        var accepted = offers.Where(offer => offer.Outcome == HandoverOutcome.Accepted).Select(offer => offer.ToContactId);
        var ties = db.RoleHolders.Select(holder => new { holder.ContactId, holder.OrganisationId })
            .Concat(db.Assignments.Select(assignment => new { assignment.ContactId, assignment.Participant!.OrganisationId }));
        var strangers = db.Contacts
            .Where(contact => named.Contains(contact.Id) && !accepted.Contains(contact.Id))
            .Where(contact => ties.Any(tie => tie.ContactId == contact.Id && tie.OrganisationId != organisation))
            .Where(contact => namedForRole.Contains(contact.Id)
                || !ties.Any(tie => tie.ContactId == contact.Id && tie.OrganisationId == organisation));
        return new KnownNames(await strangers.Select(contact => contact.Id).ToHashSetAsync());
    }

    /// <summary>In each of these organisations.</summary>
    public static async Task<IReadOnlyDictionary<Guid, KnownNames>> InAsync(FormEngineDb db, IEnumerable<Guid> organisations)
    {
        var names = new Dictionary<Guid, KnownNames>();
        foreach (var organisation in organisations.Distinct())
            names[organisation] = await InAsync(db, organisation);
        return names;
    }

    public string Of(Contact contact) => Strangers.Contains(contact.Id) ? contact.Email : contact.Name;
}
