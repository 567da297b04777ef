using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts;

/// <summary>Adds, changes and removes organisations by hand.</summary>
public sealed class OrganisationService(FormEngineDb db, AuditLog audit)
{
    public Task<Organisation?> FindAsync(string number)
    {
        var wanted = OrganisationNumber.Normalise(number);
        return db.Organisations.SingleOrDefaultAsync(organisation => organisation.Number == wanted);
    }

    public async Task SaveAsync(Organisation? known, OrganisationInput input, SurveyVocabulary words)
    {
        var organisation = known ?? db.Add(
            new Organisation { Number = input.Number!, Name = "", Attributes = StoredAttributes.None }).Entity;
        organisation.Name = input.Name!.Trim();
        organisation.OrgNumber = input.OrgDigits;
        organisation.Attributes = Attributes(organisation, input, words);
        audit.Add(known is null ? AuditCodes.OrganisationAdded : AuditCodes.OrganisationChanged, organisation.Id, organisation.Number);
        await db.SaveChangesAsync();
    }

    /// <summary>One that takes part in a campaign or has contacts stays.</summary>
    public async Task<bool> RemoveAsync(Organisation organisation)
    {
        if (await IsUsedAsync(organisation))
            return false;
        db.Remove(organisation);
        audit.Add(AuditCodes.OrganisationRemoved, organisation.Id, organisation.Number);
        await db.SaveChangesAsync();
        return true;
    }

    public async Task<bool> IsUsedAsync(Organisation organisation) =>
        await db.Participants.AnyAsync(participant => participant.OrganisationId == organisation.Id)
        || await db.RoleHolders.AnyAsync(holder => holder.OrganisationId == organisation.Id);

    /// <summary>What no survey asks for any more is kept as it is.</summary>
    private static StoredAttributes Attributes(Organisation organisation, OrganisationInput input, SurveyVocabulary words)
    {
        var attributes = organisation.Attributes.ToJson();
        foreach (var attribute in words.Attributes)
        {
            attributes.Remove(attribute.Id);
            if (input.Typed(attribute) is { } typed)
                attributes[attribute.Id] = AttributeReader.Parse(attribute, typed);
        }
        return StoredAttributes.Of(attributes);
    }
}
