using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Erasing;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Erasing;

/// <summary>After an erasing the database's files are written anew, outside the request.</summary>
public abstract class RewritingTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TemporaryFolder _forms = PersonEverywhere.WriteForms();
    private TestDatabase _database = null!;

    protected ServerHost Host { get; private set; } = null!;

    protected PersonEverywhere Round { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(kind);
        Host = await StartAsync(run: false);
        Round = new PersonEverywhere(Host);
        await Round.StoreAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
        _forms.Dispose();
    }

    [Fact]
    public async Task What_was_not_done_when_the_server_stopped_is_done_by_the_next()
    {
        await EraseAsync(Round.Person);
        Assert.NotEmpty(await StaleAsync());

        await using var next = await StartAsync(run: true);

        await Eventually.HoldsAsync(async () => (await StaleAsync()).Count == 0);
        Assert.Empty(await Host.WithDatabaseAsync(db => db.TableFilesHoldingAsync("Torhild")));
    }

    [Fact]
    public async Task Two_persons_erased_are_one_rewriting()
    {
        await EraseAsync(Round.Person);
        var first = await StaleAsync();
        await EraseAsync(Round.Colleague);
        var both = await StaleAsync();

        Assert.Equal(first.Select(table => (table.Name, table.Since)), both.Select(table => (table.Name, table.Since)));
        Assert.All(first.Zip(both), pair => Assert.True(pair.First.Transaction < pair.Second.Transaction));
        await Host.RewriteAllAsync();
        Assert.Equal(0, await Host.RewriteAsync());
    }

    [Fact]
    public async Task The_page_says_erased_and_until_when_and_staff_are_told_where_it_takes_longer()
    {
        using var client = await Host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/contacts/people/{Round.Person.Id}/erase";
        using var erased = await client.SendAsync(await client.OpenAsync(path), path);

        var page = await client.OpenAsync(erased.Headers.Location!.ToString());
        Assert.Contains(
            "Personen er slettet. Databasens filer blir skrevet om innen 2. mars 2026 kl. 11.00", page.Body!.TextContent,
            StringComparison.Ordinal);

        Assert.DoesNotContain("LongestPause", (await client.OpenAsync("/staff/jobs")).Body!.TextContent, StringComparison.Ordinal);
        Host.Time.Advance(TimeSpan.FromHours(1.1));
        Assert.Contains("LongestPause", (await client.OpenAsync("/staff/jobs")).Body!.TextContent, StringComparison.Ordinal);
    }

    protected async Task EraseAsync(Contact person)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(person.Id));
    }

    protected Task<List<StaleTable>> StaleAsync() =>
        Host.WithDatabaseAsync(db => db.StaleTables.AsNoTracking().OrderBy(table => table.Name).ToListAsync());

    private Task<ServerHost> StartAsync(bool run) => ServerHost.StartAsync(new ServerOptions
    {
        Database = _database,
        Forms = _forms.Path,
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = $"{run}" },
    });
}

public sealed class RewritingOnSqlite() : RewritingTests(DatabaseKind.Sqlite);

/// <summary>There others may be in the way.</summary>
public sealed class RewritingOnPostgres() : RewritingTests(DatabaseKind.Postgres)
{
    [Fact]
    public async Task A_table_that_is_locked_is_left_for_later_and_the_others_are_done()
    {
        await EraseAsync(Round.Person);
        await using (var other = Host.Database.Open())
        await using (await other.Database.BeginTransactionAsync())
        {
            await other.Database.ExecuteSqlAsync($"LOCK TABLE contact_note IN ACCESS SHARE MODE");
            await Eventually.HoldsAsync(async () =>
            {
                Host.Time.Advance(TimeSpan.FromHours(2));
                await Host.RewriteAsync();
                return (await StaleAsync()).Count == 1;
            });
        }

        var left = Assert.Single(await StaleAsync());
        Assert.Equal("contact_note", left.Name);
        Assert.True(left.NextTryAt > Host.Time.GetUtcNow().UtcDateTime);
        Assert.Equal(0, await Host.RewriteAsync());
        await Host.RewriteAllAsync();
    }

    [Fact]
    public async Task Nothing_is_taken_for_done_while_somebody_may_still_read_what_was_erased()
    {
        await using (var reader = Host.Database.Open())
        await using (await reader.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead))
        {
            await reader.Contacts.CountAsync();
            await EraseAsync(Round.Person);
            Assert.Equal(0, await Host.RewriteAsync());
            Assert.NotEmpty(await StaleAsync());
        }

        await Host.RewriteAllAsync();
        Assert.Empty(await Host.WithDatabaseAsync(db => db.TableFilesHoldingAsync("Torhild")));
    }

    [Fact]
    public async Task A_table_that_takes_longer_than_a_save_can_wait_is_left_as_it_is()
    {
        await EraseAsync(Round.Person);
        var notes = (await StaleAsync()).Single(table => table.Name == "contact_note");
        await Host.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO contact_note (id, participant_id, staff_id, at, outcome, text)
            SELECT gen_random_uuid(), participant_id, staff_id, at, outcome, repeat('x', 1000) FROM contact_note, generate_series(1, 5000)
            """));

        Assert.False(await Host.WithDatabaseAsync(db => db.RewriteAsync(notes, TimeSpan.FromMilliseconds(1))));
        Assert.True(await Host.WithDatabaseAsync(db => db.ContactNotes.AnyAsync()));
    }

    /// <summary>What has been sampled before, on a database of an earlier version.</summary>
    [Fact]
    public async Task Samples_of_what_people_write_go_at_the_start_and_none_are_taken_any_more()
    {
        await Host.WithDatabaseAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"""
                ALTER TABLE contact ALTER COLUMN name SET STATISTICS -1, ALTER COLUMN email SET STATISTICS -1;
                INSERT INTO contact
                SELECT (jsonb_populate_record(contact, jsonb_build_object('id', gen_random_uuid(), 'email', n || email))).*
                FROM contact, generate_series(1, 5) AS n
                """);
            await db.SettleAsync();
            Assert.Equal(2, (await db.StatisticsHoldingAsync("Torhild")).Count);
        });

        await Host.Services.MigrateDatabaseAsync();

        Assert.Equal(["pg_statistic"], (await StaleAsync()).Select(table => table.Name));
        await Host.RewriteAllAsync();
        await Host.WithDatabaseAsync(async db =>
        {
            await db.SettleAsync();
            Assert.Empty(await db.StatisticsHoldingAsync("Torhild"));
            var samples = await db.Database.SqlQuery<string>($"SELECT pg_relation_filenode('pg_statistic')::text AS \"Value\"")
                .SingleAsync();
            Assert.DoesNotContain(samples, await db.TableFilesHoldingAsync("Torhild"));
        });
    }
}
