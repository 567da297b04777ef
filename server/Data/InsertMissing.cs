using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FormEngine.Server.Data;

/// <summary>
/// Inserts the rows that are not there yet by any unique key and leaves the others alone, so that what plans rows can be
/// rerun at any moment, by several nodes at once.
/// </summary>
public static class InsertMissing
{
    /// <summary>Well below what SQLite takes in one command.</summary>
    private const int ParametersAtOnce = 10_000;

    private const int RowsAtOnce = 10_000;

    /// <returns>How many were inserted.</returns>
    public static async Task<int> InsertMissingAsync<T>(this FormEngineDb db, IEnumerable<T> rows) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().ToArray();
        var byColumn = db.Database.IsNpgsql();
        var inserted = 0;
        foreach (var chunk in rows.Chunk(byColumn ? RowsAtOnce : ParametersAtOnce / columns.Length))
        {
            var cells = columns.Select(column => Cells(column, chunk)).ToList();
            inserted += await db.Database.ExecuteSqlAsync(byColumn ? Columns(entity, columns, cells) : Rows(entity, columns, cells));
        }

        return inserted;
    }

    private static object?[] Cells<T>(IProperty column, T[] rows) where T : class
    {
        var getter = column.GetGetter();
        var converter = column.GetTypeMapping().Converter;
        var cells = Array.ConvertAll(rows, row => getter.GetClrValue(row));
        return converter is null ? cells : Array.ConvertAll(cells, cell => converter.ConvertToProvider(cell));
    }

    private static FormattableString Rows(IEntityType entity, IProperty[] columns, List<object?[]> cells)
    {
        var parameters = new List<object>();
        var rows = Enumerable.Range(0, cells[0].Length)
            .Select(row => $"({string.Join(", ", cells.Select(column => Parameter(column[row], parameters)))})");
        return FormattableStringFactory.Create($"{Into(entity, columns)} VALUES {string.Join(", ", rows)} ON CONFLICT DO NOTHING",
            [.. parameters]);
    }

    /// <summary>PostgreSQL takes a whole column as one parameter, which is several times as fast.</summary>
    private static FormattableString Columns(IEntityType entity, IProperty[] columns, List<object?[]> cells)
    {
        var arrays = columns.Index().Select(column => $"{{{column.Index}}}::{column.Item.GetColumnType()}[]");
        return FormattableStringFactory.Create(
            $"{Into(entity, columns)} SELECT * FROM unnest({string.Join(", ", arrays)}) ON CONFLICT DO NOTHING", [.. cells.Select(Typed)]);
    }

    private static string Into(IEntityType entity, IProperty[] columns) =>
        $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))})";

    private static string Parameter(object? value, List<object> parameters)
    {
        if (value is null)
            return "NULL";
        parameters.Add(value);
        return $"{{{parameters.Count - 1}}}";
    }

    /// <summary>As an array of what the cells hold; where all are empty, their type does not matter.</summary>
    private static Array Typed(object?[] cells)
    {
        var type = Array.Find(cells, cell => cell is not null)?.GetType() ?? typeof(string);
        var typed = Array.CreateInstance(type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, cells.Length);
        Array.Copy(cells, typed, cells.Length);
        return typed;
    }
}
