using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans an organisation file against the organisations there are.</summary>
internal static class OrganisationImport
{
    /// <summary>Changes the organisations it loads but saves nothing: that is for <see cref="Importer"/> to decide.</summary>
    public static async Task<ImportPlan> PlanAsync(FormEngineDb db, FileTable table, ImportChoices choices, SurveyVocabulary vocabulary)
    {
        var file = new ImportFile(table, OrganisationPlanner.ColumnsOf(vocabulary));
        var known = await db.Organisations.ToDictionaryAsync(organisation => organisation.Number);
        var usualLength = LeadingZeros.UsualLength(known.Keys.Concat(file.Cells(NumberColumn.Id)));
        var numbers = new NumberColumn(known.Keys, new LeadingZeros(known.Keys, usualLength), choices.Zeros);
        var added = new List<object>();
        var planner = new OrganisationPlanner(known, vocabulary, numbers, added.Add);
        return file.Plan(ImportKind.Organisations, choices, planner.Plan, numbers.Lost) with { Added = added };
    }
}
