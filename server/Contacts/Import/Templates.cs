using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Empty files with the columns an import takes.</summary>
internal static class Templates
{
    public static FileContentResult File(ImportKind kind, string format, SurveyVocabulary vocabulary) =>
        TableFile.Of(format, kind.ToString().ToLowerInvariant(), HeaderOf(kind, vocabulary), []);

    public static IReadOnlyList<string> HeaderOf(ImportKind kind, SurveyVocabulary vocabulary) =>
        [.. (kind switch
        {
            ImportKind.Organisations => OrganisationPlanner.ColumnsOf(vocabulary),
            ImportKind.Successions => SuccessionPlanner.Columns,
            _ => PersonColumns.Usual,
        }).Select(column => column.Id)];
}
