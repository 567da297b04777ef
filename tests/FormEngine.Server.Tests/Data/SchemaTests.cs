using FormEngine.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Data;

/// <summary>Migrations are written by hand: these tests see that they make what the model says.</summary>
public sealed class SchemaTests
{
    private const string Sqlite = """
        SELECT line AS "Value" FROM (
          SELECT concat_ws(' ', t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk) AS line
          FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
          UNION ALL SELECT concat_ws(' ', t.name, k."from", k."table", k."to", k.on_delete)
          FROM sqlite_master t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'
          UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        ) WHERE line NOT LIKE '%EFMigrations%' AND line NOT LIKE 'sqlite_%' ORDER BY line
        """;

    private const string Postgres = """
        SELECT line AS "Value" FROM (
          SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, identity_generation, character_maximum_length) AS line
          FROM information_schema.columns WHERE table_schema = 'public'
          UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
          UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ) AS schema WHERE line NOT LIKE '%EFMigrations%' ORDER BY line
        """;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Sqlite)]
    [InlineData(DatabaseKind.Postgres, Postgres)]
    public async Task Migrations_make_the_schema_of_the_model(DatabaseKind kind, string query)
    {
        await using var migrated = await TestDatabase.CreateAsync(kind);
        await using var created = await TestDatabase.CreateAsync(kind);
        await using var model = created.Open();
        await model.Database.EnsureDeletedAsync();
        await model.Database.EnsureCreatedAsync();

        var expected = await ReadAsync(created, query);
        var actual = await ReadAsync(migrated, query);
        Assert.NotEmpty(expected);
        Assert.Equal([], expected.Except(actual));
        Assert.Equal([], actual.Except(expected));
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, string query)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<string>(query).ToListAsync();
    }
}
