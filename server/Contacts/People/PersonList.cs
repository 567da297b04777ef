using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.People;

/// <summary>One page of the contacts that match, with their roles and organisations.</summary>
public sealed record PersonListPage(IReadOnlyList<Contact> Contacts, Paging Paging, int Total);

/// <summary>Finds contacts. Texts are compared here, for databases disagree on what Å is in lower case.</summary>
public sealed class PersonList(FormEngineDb db)
{
    private const int PageSize = 50;

    public async Task<PersonListPage> LoadAsync(PersonFilter filter)
    {
        var rows = await Filtered(filter).Select(contact => new Row(contact.Id, contact.Name, contact.Email, contact.Phone)).ToListAsync();
        if (filter.Show == PersonShow.AddressIsNone)
            rows.RemoveAll(row => !StoredAddress.IsNone(row.Email));
        if (!string.IsNullOrWhiteSpace(filter.Q))
            rows = await MatchingAsync(rows, filter.Q.Trim());
        var paging = Paging.Of(filter.Page, PageSize, rows.Count);
        var shown = rows.OrderBy(row => row.Name, StringComparer.CurrentCulture).ThenBy(row => row.Email)
            .Skip((paging.Page - 1) * PageSize).Take(PageSize).Select(row => row.Id).ToList();
        var contacts = await db.Contacts.AsNoTracking().Include(contact => contact.Roles).ThenInclude(holder => holder.Organisation)
            .Where(contact => shown.Contains(contact.Id)).ToListAsync();
        return new PersonListPage([.. contacts.OrderBy(contact => shown.IndexOf(contact.Id))], paging, rows.Count);
    }

    /// <summary>How many have an address that is none.</summary>
    public async Task<int> WithoutAddressAsync() =>
        (await db.Contacts.Known().Select(contact => contact.Email).ToListAsync()).Count(StoredAddress.IsNone);

    private IQueryable<Contact> Filtered(PersonFilter filter)
    {
        var contacts = db.Contacts.Known();
        if (!string.IsNullOrEmpty(filter.Role))
            contacts = contacts.Where(contact => contact.Roles.Any(holder => holder.Role == filter.Role));
        return filter.Show switch
        {
            PersonShow.Postboxes => contacts.Where(contact => contact.Postbox),
            PersonShow.OptedOut => contacts.Where(contact => contact.OptedOutAt != null),
            PersonShow.Bounced => contacts.Where(contact => contact.BouncedAt != null),
            PersonShow.WithoutRole => contacts.Where(contact => contact.Roles.Count == 0),
            _ => contacts,
        };
    }

    private async Task<List<Row>> MatchingAsync(List<Row> rows, string text)
    {
        var holders = await db.RoleHolders.Select(holder => new { holder.ContactId, holder.Organisation!.Name, holder.Organisation.Number })
            .ToListAsync();
        var number = OrganisationNumber.Find(text, holders.Select(holder => holder.Number).Distinct());
        var byOrganisation = holders.Where(holder => holder.Number == number || Has(holder.Name, text)).Select(holder => holder.ContactId)
            .ToHashSet();
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return rows.FindAll(row => Has(row.Name, text) || Has(row.Email, text) || byOrganisation.Contains(row.Id)
            || row.Phone is { } phone && Has(phone.Replace(" ", ""), digits));
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private sealed record Row(Guid Id, string Name, string Email, string? Phone);
}
