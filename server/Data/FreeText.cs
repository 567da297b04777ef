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

    private static bool IsFree(IProperty property) => (property.ClrType == typeof(string) || property.ClrType == typeof(byte[]))
        && !property.IsKey() && !property.IsForeignKey()
        && property.GetContainingIndexes().All(index => index is { IsUnique: true, Properties.Count: 1 });
}
