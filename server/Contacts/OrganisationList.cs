using System.Text.Json.Nodes;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts;

public sealed record ListedContact(Guid Id, string Role, string Name, ContactMarks Marks);

public sealed record ListedOrganisation(Guid Id, string Number, string Name, JsonObject Attributes)
{
    public IReadOnlyList<ListedContact> Contacts { get; init; } = [];
}

/// <summary>One page of the organisations that match, and the attribute values there are to choose among.</summary>
public sealed record OrganisationListPage(
    IReadOnlyList<ListedOrganisation> Organisations, int Total, Paging Paging, ILookup<string, string> Values);

/// <summary>Finds organisations. Texts are compared here, for databases disagree on what Å is in lower case.</summary>
public sealed class OrganisationList(FormEngineDb db)
{
    private const int PageSize = 50;

    public async Task<OrganisationListPage> LoadAsync(OrganisationFilter filter)
    {
        var query = db.Organisations.AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Missing))
            query = query.Where(organisation => organisation.RoleHolders.All(holder => holder.Role != filter.Missing));
        var rows = await query.OrderBy(organisation => organisation.Number)
            .Select(organisation => new { organisation.Id, organisation.Number, organisation.Name, organisation.Attributes }).ToListAsync();
        var all = rows.ConvertAll(row => new ListedOrganisation(row.Id, row.Number, row.Name, row.Attributes.ToJson()));
        var byContact = string.IsNullOrWhiteSpace(filter.Q) ? [] : await OrganisationsOfContactsAsync(filter.Q.Trim());
        var matching = all.FindAll(organisation => Matches(organisation, filter, byContact));
        var paging = Paging.Of(filter.Page, PageSize, matching.Count);
        var shown = matching.Skip((paging.Page - 1) * PageSize).Take(PageSize).ToList();
        return new OrganisationListPage(await WithContactsAsync(shown), matching.Count, paging, Values(all));
    }

    private async Task<HashSet<Guid>> OrganisationsOfContactsAsync(string text)
    {
        var holders = await db.RoleHolders.Select(holder => new { holder.OrganisationId, holder.Contact!.Name, holder.Contact.Email })
            .ToListAsync();
        return [.. holders.Where(holder => Has(holder.Name, text) || Has(holder.Email, text)).Select(holder => holder.OrganisationId)];
    }

    private static bool Matches(ListedOrganisation organisation, OrganisationFilter filter, HashSet<Guid> byContact) =>
        (string.IsNullOrWhiteSpace(filter.Q)
            || Has(organisation.Number, filter.Q.Trim()) || Has(organisation.Name, filter.Q.Trim()) || byContact.Contains(organisation.Id))
        && filter.A.All(wanted => string.IsNullOrEmpty(wanted.Value) || organisation.Attributes[wanted.Key]?.ToString() == wanted.Value);

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<ListedOrganisation>> WithContactsAsync(List<ListedOrganisation> organisations)
    {
        var ids = organisations.ConvertAll(organisation => organisation.Id);
        var holders = await db.RoleHolders.Where(holder => ids.Contains(holder.OrganisationId)).OrderBy(holder => holder.Contact!.Name)
            .Include(holder => holder.Contact).AsNoTracking().ToListAsync();
        var contacts = holders.ToLookup(
            holder => holder.OrganisationId,
            holder => new ListedContact(holder.ContactId, holder.Role, holder.Contact!.Name, holder.Contact.Marks()));
        return organisations.ConvertAll(organisation => organisation with { Contacts = [.. contacts[organisation.Id]] });
    }

    private static ILookup<string, string> Values(List<ListedOrganisation> organisations) => organisations
        .SelectMany(organisation => organisation.Attributes.Where(attribute => attribute.Value is not null))
        .Select(attribute => (attribute.Key, Value: attribute.Value!.ToString()))
        .Distinct().OrderBy(attribute => attribute.Value, StringComparer.CurrentCulture)
        .ToLookup(attribute => attribute.Key, attribute => attribute.Value);
}
