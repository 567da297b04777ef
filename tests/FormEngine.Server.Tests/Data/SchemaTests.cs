using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace FormEngine.Server.Tests.Data;

/// <summary>Migrations are written by hand: these tests see that they, and the snapshot, make what the model says.</summary>
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

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_snapshot_is_that_of_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed. Run tools/snapshot when the migration is written.");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_older_database_keeps_its_mails(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.Database.EnsureDeletedAsync();
        await MigrateToFirstAsync(db);
        var mail = Guid.CreateVersion7();
        await AddMailAsync(db, mail, contact: Guid.CreateVersion7());

        await db.Database.MigrateAsync();

        var kept = await db.Mails.Include(row => row.Contact).Include(row => row.Campaign).SingleAsync();
        Assert.Equal((mail, "kari@example.invalid", "Round", MailState.Sent),
            (kept.Id, kept.Contact!.Email, kept.Campaign!.Name, kept.State));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nothing_is_left_of_the_scheduler_there_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.Database.EnsureDeletedAsync();
        await MigrateToFirstAsync(db);
        await db.Database.ExecuteSqlRawAsync("""
            CREATE TABLE qrtz_job_details (id int PRIMARY KEY);
            CREATE TABLE qrtz_triggers (id int PRIMARY KEY REFERENCES qrtz_job_details);
            CREATE TABLE qrtz_cron_triggers (id int REFERENCES qrtz_triggers);
            CREATE TABLE qrtz_locks (id int);
            """);

        await db.Database.MigrateAsync();

        Assert.DoesNotContain(await ReadAsync(database, kind == DatabaseKind.Sqlite ? Sqlite : Postgres),
            line => line.Contains("qrtz", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Numbers_that_differ_by_case_alone_are_told_apart_at_the_upgrade_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open())
        {
            await db.Database.EnsureDeletedAsync();
            await MigrateToFirstAsync(db);
            foreach (var number in (string[])["ab1", "AB1", "aB1", "cd2", "0301"])
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO organisation (id, attributes, name, number) VALUES ({Guid.CreateVersion7()}, '', {number}, {number})");
        }

        await using var server = await ServerHost.StartAsync(new ServerOptions { Database = database });

        var numbers = await server.WithDatabaseAsync(db => db.Organisations.ToDictionaryAsync(one => one.Name, one => one.Number));
        Assert.Equal(("AB1", "CD2", "0301"), (numbers["AB1"], numbers["cd2"], numbers["0301"]));
        Assert.Equal(["AB1-DOUBLE-2", "AB1-DOUBLE-3"], new[] { numbers["ab1"], numbers["aB1"] }.Order(StringComparer.Ordinal));
        var told = await server.WithDatabaseAsync(db =>
            db.Audit.Where(entry => entry.Action == AuditCodes.OrganisationRenumbered).ToListAsync());
        string[] expected = [$"ab1 → {numbers["ab1"]}", $"aB1 → {numbers["aB1"]}"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Select(entry => entry.Detail).Order(StringComparer.Ordinal));
        Assert.All(told, entry => Assert.True(Guid.TryParse(entry.Subject, out var id) && id == entry.Id));
        Assert.Equal(2, server.Log.Count(line => line.Contains("AB1-DOUBLE-", StringComparison.Ordinal)));
    }

    private static async Task MigrateToFirstAsync(FormEngineDb db)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        var (id, type) = migrations.Migrations.First();
        var first = migrations.CreateMigration(type, db.Database.ProviderName!);
        var history = db.GetService<IHistoryRepository>();
        await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await history.CreateIfNotExistsAsync();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(first.UpOperations))
            await db.Database.ExecuteSqlRawAsync(command.CommandText);
        await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(id, "1")));
    }

    /// <summary>In SQL, as the model is newer than the tables.</summary>
    private static async Task AddMailAsync(FormEngineDb db, Guid mail, Guid contact)
    {
        var (survey, campaign, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), DateTime.UtcNow);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO survey_version (id, document, hash, label, published_at, survey, translations) VALUES ({survey}, '', '', '1', {now}, 's', '')");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO campaign (id, answered, closes_at, created_at, name, opens_at, pilot, survey_version_id) VALUES ({campaign}, 'Any', {now}, {now}, 'Round', {now}, {false}, {survey})");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO contact (id, email, language, name, postbox) VALUES ({contact}, 'kari@example.invalid', 'nb', 'Kari', {false})");
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO mail (id, attempts, campaign_id, contact_id, due, kind, sequence, state) VALUES ({mail}, 1, {campaign}, {contact}, {now}, 'Invitation', 0, 'Sent')");
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, string query)
    {
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<string>(query).ToListAsync();
    }
}
