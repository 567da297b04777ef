using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FormEngine.Server.Data;

/// <summary>
/// The columns for what people write: names, addresses, answers, notes, files. Found by what the model says of them, so that a new one is
/// among them: texts and bytes that are no code the database looks rows up by.
/// </summary>
internal static class FreeText
{
    public static IEnumerable<string> Tables(IModel model) => Columns(model).Select(column => column.Table).Distinct();

    public static IEnumerable<(string Table, string Column)> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        where IsFree(property)
        select (entity.GetTableName()!, property.GetColumnName());

    /// <summary>A list's own words are written by people, though rows are looked up by them.</summary>
    private static bool IsFree(IProperty property) => (property.ClrType == typeof(string) || property.ClrType == typeof(byte[]))
        && (IsNoCode(property) || property.DeclaringType.ClrType == typeof(ImportWord));

    private static bool IsNoCode(IProperty property) => !property.IsKey() && !property.IsForeignKey()
        && property.GetContainingIndexes().All(index => index is { IsUnique: true, Properties.Count: 1 });
}
