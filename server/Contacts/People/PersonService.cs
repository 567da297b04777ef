using FormEngine.Answers;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.People;

/// <summary>Changes one contact by hand.</summary>
public sealed class PersonService(FormEngineDb db, AuditLog audit)
{
    /// <summary>Null where there is none, or no longer.</summary>
    public Task<Contact?> FindAsync(Guid id) => db.Contacts.Known()
        .Include(contact => contact.Roles).ThenInclude(holder => holder.Organisation)
        .SingleOrDefaultAsync(contact => contact.Id == id);

    /// <returns>Another contact who has that address already; then nothing is changed.</returns>
    public async Task<Contact?> ChangeAsync(Contact contact, PersonInput input)
    {
        var email = EmailAddress.Normalise(input.Email!)!;
        if (await db.Contacts.AsNoTracking().SingleOrDefaultAsync(other => other.Email == email && other.Id != contact.Id) is { } other)
            return other;
        if (contact.Email != email)
            contact.BouncedAt = null;
        contact.Email = email;
        contact.Name = input.Name!.Trim();
        contact.Phone = string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone.Trim();
        contact.Language = input.MailLanguage!;
        contact.Postbox = input.Postbox;
        audit.Add(AuditCodes.ContactChanged, contact.Id);
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>By number, else by name.</summary>
    public async Task<Organisation?> OrganisationAsync(string typed)
    {
        var text = typed.Trim();
        return await (await db.Organisations.WithNumberAsync(text.Split(' ')[0])).FirstOrDefaultAsync()
            ?? await db.Organisations.FirstOrDefaultAsync(organisation => organisation.Name == text);
    }

    public async Task GiveAsync(Contact contact, Organisation organisation, string role)
    {
        if (contact.Roles.Exists(holder => holder.OrganisationId == organisation.Id && holder.Role == role))
            return;
        db.Add(new RoleHolder { OrganisationId = organisation.Id, Role = role, ContactId = contact.Id });
        audit.Add(AuditCodes.ContactRoleGiven, contact.Id, AuditDetail.Code($"{organisation.Number} {role}"));
        await db.SaveChangesAsync();
    }

    public async Task<bool> TakeAsync(Contact contact, Guid organisation, string role)
    {
        if (contact.Roles.Find(holder => holder.OrganisationId == organisation && holder.Role == role) is not { } holder)
            return false;
        db.Remove(holder);
        audit.Add(AuditCodes.ContactRoleTaken, contact.Id, AuditDetail.Code($"{holder.Organisation!.Number} {role}"));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Mail may be sent again to one who had opted out, or whose address had bounced.</summary>
    public async Task LiftAsync(Contact contact, string reason)
    {
        audit.Add(AuditCodes.ContactMailResumed, contact.Id,
            AuditDetail.Of(contact.OptedOutAt is null ? "HadBounced" : "HadOptedOut"), reason.Trim());
        (contact.OptedOutAt, contact.BouncedAt) = (null, null);
        await db.SaveChangesAsync();
    }
}
