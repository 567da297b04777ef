using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts;

/// <summary>Adds, changes and removes organisations by hand.</summary>
public sealed class OrganisationService(FormEngineDb db, AuditLog audit)
{
    public async Task<Organisation?> FindAsync(string number) =>
        await (await db.Organisations.WithNumberAsync(number)).SingleOrDefaultAsync();

    /// <summary>Who else has the number, in a round that was begun with it too, or may be meant by it.</summary>
    /// <returns>A name; null where the number is free.</returns>
    public async Task<string?> HolderOfAsync(string number, Guid? except)
    {
        if (await FindAsync(number) is { } found && found.Id != except)
            return found.Name;
        var wanted = OrganisationNumber.Normalise(number);
        return await db.Participants.Where(participant => participant.Number == wanted && participant.OrganisationId != except)
            .Select(participant => participant.Name).FirstOrDefaultAsync();
    }

    public async Task SaveAsync(Organisation? known, OrganisationInput input, SurveyVocabulary words)
    {
        var organisation = known ?? db.Add(
            new Organisation { Number = input.Number!, Name = "", Attributes = StoredAttributes.None }).Entity;
        if (organisation.Number != OrganisationNumber.Normalise(input.Number!))
        {
            var before = organisation.Number;
            organisation.Number = input.Number!;
            audit.Add(AuditCodes.OrganisationRenumbered, organisation.Id, AuditDetail.Code($"{before} → {organisation.Number}"));
        }
        organisation.Name = input.Name!.Trim();
        organisation.OrgNumber = input.OrgDigits;
        organisation.Attributes = Attributes(organisation, input, words);
        audit.Add(known is null ? AuditCodes.OrganisationAdded : AuditCodes.OrganisationChanged, organisation.Id,
            AuditDetail.Code(organisation.Number));
        await db.SaveChangesAsync();
    }

    /// <summary>One that takes part in a campaign, has contacts, or came from or became another stays.</summary>
    public async Task<bool> RemoveAsync(Organisation organisation)
    {
        if (await IsUsedAsync(organisation))
            return false;
        db.Remove(organisation);
        audit.Add(AuditCodes.OrganisationRemoved, organisation.Id, AuditDetail.Code(organisation.Number));
        await db.SaveChangesAsync();
        return true;
    }

    public async Task<bool> IsUsedAsync(Organisation organisation) =>
        await db.Participants.AnyAsync(participant => participant.OrganisationId == organisation.Id)
        || await db.RoleHolders.AnyAsync(holder => holder.OrganisationId == organisation.Id)
        || await db.Successions.AnyAsync(row => row.FromId == organisation.Id || row.ToId == organisation.Id);

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
