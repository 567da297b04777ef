using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans a list of people.</summary>
internal static class ContactPlanner
{
    public static ImportPlan Plan(FileBook book, ImportFacts facts, SurveyVocabulary words, ImportChoices choices)
    {
        var file = ImportFile.Of(book, (header, said) => PersonColumns.Of(header, said, words), facts, choices);
        string[] known = [.. facts.Organisations.Keys];
        var numbers = new NumberColumn(known, new LeadingZeros(known), choices.Zeros);
        var roles = new RoleReader(words, facts, choices);
        var reader = new PersonRowReader(file.Columns, facts, words, numbers, roles);
        var rows = file.Rows.Select(reader.Read).ToList();
        PersonChecks.Mark(rows, facts);
        var changes = new PersonChanges(rows, facts);
        var planned = rows.ConvertAll(changes.Plan);
        return file.Plan(ImportKind.Contacts, choices, planned) with
        {
            Changes = changes.All,
            LostZeros = numbers.Lost,
            RoleWords = roles.Own,
        };
    }
}
