using FormEngine.Answers;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts;

/// <summary>Changes contacts by hand, one organisation at a time.</summary>
public sealed class ContactService(FormEngineDb db, ContactUse use, AuditLog audit)
{
    public async Task<Organisation?> FindAsync(string number) => await (await db.Organisations.WithNumberAsync(number))
        .Include(organisation => organisation.RoleHolders).ThenInclude(holder => holder.Contact).SingleOrDefaultAsync();

    /// <summary>
    /// Gives the roles to the contact with this address. One who is known already keeps name, phone and language: the
    /// answer is then that contact, else null.
    /// </summary>
    public async Task<Contact?> AddAsync(Organisation organisation, ContactInput input)
    {
        var email = EmailAddress.Normalise(input.Email!)!;
        var known = await db.Contacts.SingleOrDefaultAsync(contact => contact.Email == email);
        var contact = known ?? db.Add(Create(email, input)).Entity;
        foreach (var role in input.Roles.Where(role =>
            !organisation.RoleHolders.Exists(holder => holder.Role == role && holder.ContactId == contact.Id)))
        {
            db.Add(new RoleHolder { OrganisationId = organisation.Id, Role = role, ContactId = contact.Id });
            audit.Add(AuditCodes.ContactRoleGiven, contact.Id, AuditDetail.Code($"{organisation.Number} {role}"));
        }
        await db.SaveChangesAsync();
        return known;
    }

    /// <summary>Takes a role away. A contact who then has none, and was never part of a campaign, is deleted.</summary>
    public async Task<bool> RemoveAsync(Organisation organisation, Guid contactId, string role)
    {
        if (organisation.RoleHolders.Find(holder => holder.ContactId == contactId && holder.Role == role) is not { } holder)
            return false;
        db.Remove(holder);
        audit.Add(AuditCodes.ContactRoleTaken, contactId, AuditDetail.Code($"{organisation.Number} {role}"));
        if (!await IsInUseAsync(contactId, holder))
            db.Remove(holder.Contact!);
        await db.SaveChangesAsync();
        return true;
    }

    private static Contact Create(string email, ContactInput input) => new()
    {
        Email = email,
        Name = input.Name!.Trim(),
        Phone = string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone.Trim(),
        Language = input.MailLanguage,
        Postbox = input.Roles.Contains(SurveyVocabulary.PostboxRole),
    };

    private async Task<bool> IsInUseAsync(Guid contact, RoleHolder except) =>
        await db.RoleHolders.AnyAsync(holder => holder.ContactId == contact
            && (holder.OrganisationId != except.OrganisationId || holder.Role != except.Role))
        || (await use.OfAsync([contact])).Count > 0;
}
