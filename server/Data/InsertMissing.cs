using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FormEngine.Server.Data;

/// <summary>
/// Inserts the rows that are not there yet by any unique key and leaves the others alone, so that what plans rows can be
/// rerun at any moment, by several nodes at once.
/// </summary>
public static class InsertMissing
{
    /// <summary>Well below what either database takes in one command.</summary>
    private const int ParametersAtOnce = 10_000;

    /// <returns>How many were inserted.</returns>
    public static async Task<int> InsertMissingAsync<T>(this FormEngineDb db, IEnumerable<T> rows) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().ToArray();
        var inserted = 0;
        foreach (var chunk in rows.Chunk(ParametersAtOnce / columns.Length))
            inserted += await db.Database.ExecuteSqlAsync(Command(entity.GetTableName()!, columns, chunk));
        return inserted;
    }

    private static FormattableString Command<T>(string table, IProperty[] columns, T[] rows)
    {
        var parameters = new List<object>();
        var sql = new StringBuilder("INSERT INTO ").Append(table)
            .Append(" (").AppendJoin(", ", columns.Select(column => $"\"{column.GetColumnName()}\"")).Append(") VALUES ");
        sql.AppendJoin(", ", rows.Select(row => $"({string.Join(", ", columns.Select(column => Parameter(column, row!, parameters)))})"));
        return FormattableStringFactory.Create(sql.Append(" ON CONFLICT DO NOTHING").ToString(), [.. parameters]);
    }

    private static string Parameter(IProperty column, object row, List<object> parameters)
    {
        var value = column.GetGetter().GetClrValue(row);
        if (value is null)
            return "NULL";
        parameters.Add(column.GetTypeMapping().Converter is { } converter && value is Enum ? converter.ConvertToProvider(value)! : value);
        return $"{{{parameters.Count - 1}}}";
    }
}
