using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Empty files with the columns an import takes.</summary>
internal static class Templates
{
    public static byte[] Csv(ImportKind kind, SurveyVocabulary vocabulary)
    {
        var columns = kind == ImportKind.Organisations ? OrganisationPlanner.ColumnsOf(vocabulary) : ContactPlanner.Columns;
        return CsvFile.Write([.. columns.Select(column => column.Id)], []);
    }
}
