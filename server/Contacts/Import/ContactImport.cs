using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans a contact file against the organisations, contacts and role holders there are.</summary>
internal static class ContactImport
{
    /// <summary>Changes the contacts it loads but saves nothing: that is for <see cref="Importer"/> to decide.</summary>
    public static async Task<ImportPlan> PlanAsync(FormEngineDb db, FileTable table, ImportChoices choices, SurveyVocabulary vocabulary)
    {
        var file = new ImportFile(table, ContactPlanner.Columns);
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Number);
        var contacts = await db.Contacts.ToDictionaryAsync(contact => contact.Email);
        var holders = await db.RoleHolders.AsNoTracking()
            .Select(holder => new ValueTuple<Guid, string, Guid>(holder.OrganisationId, holder.Role, holder.ContactId))
            .ToListAsync();
        var numbers = new NumberColumn(organisations.Keys, new LeadingZeros(organisations.Keys), choices.Zeros);
        var added = new List<object>();
        var planner = new ContactPlanner(new ContactBook(organisations, contacts, [.. holders], added.Add), vocabulary, numbers);
        return file.Plan(ImportKind.Contacts, choices, planner.Plan, numbers.Lost) with { Added = added };
    }
}
