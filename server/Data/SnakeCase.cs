using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FormEngine.Server.Data;

/// <summary>Tables and columns in snake_case, as those who read a PostgreSQL database expect.</summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.ClrType.Name.Split('`')[0].Replace("IdentityUser", "Staff")));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));
            ApplyToKeys(entity);
        }
    }

    public static string Of(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    private static void ApplyToKeys(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys())
            key.SetName("pk_" + entity.GetTableName());
        foreach (var key in entity.GetForeignKeys())
            key.SetConstraintName($"fk_{entity.GetTableName()}_{Columns(key.Properties)}");
        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName($"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
