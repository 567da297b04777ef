using System.Text;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Contacts.Import.Undoing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Contacts;

public abstract class UndoTests(RoundServer server)
{
    private readonly string _number = $"U{Guid.NewGuid():N}"[..12].ToUpperInvariant();

    private string Email => $"undo.{_number.ToLowerInvariant()}@example.invalid";

    [Fact]
    public async Task What_an_import_made_goes_and_what_it_changed_becomes_as_it_was()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name;county\n{_number};Før;Oslo\n");
        var changed = await ImportAsync(ImportKind.Organisations, $"number;name;county\n{_number};Etter;\n{_number}-2;Ny;\n");
        var people = await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");

        Assert.True(await UndoAsync(people));
        Assert.True(await UndoAsync(changed));

        var (organisations, contacts) = await StoredAsync();
        Assert.Equal([(_number, "Før", """{"county":"Oslo"}""")],
            organisations.Select(organisation => (organisation.Number, organisation.Name, organisation.Attributes.Text)));
        Assert.Empty(contacts);
    }

    [Fact]
    public async Task Only_the_fields_that_the_import_changed_go_back()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        await ImportAsync(ImportKind.Contacts, $"number;role;name;email;phone\n{_number};leader;Kari;{Email};1\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email;phone\n{_number};teacher;;{Email};2\n");
        await ChangeAsync(contact => contact.Name = "Kari Moe");

        Assert.True(await UndoAsync(batch));

        var contact = Assert.Single((await StoredAsync()).Contacts);
        Assert.Equal(("Kari Moe", "1"), (contact.Name, contact.Phone));
        Assert.Equal(["leader"], contact.Roles.Select(role => role.Role));
    }

    [Fact]
    public async Task What_was_changed_afterwards_hangs_on_the_import()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");
        await ChangeAsync(contact => contact.Phone = "12345678");

        Assert.False(await UndoAsync(batch));
        Assert.Equal(["HangsChanged"], await HangingAsync(batch));
        Assert.Single((await StoredAsync()).Contacts);
    }

    [Fact]
    public async Task Organisations_that_have_people_hang_on_the_import_that_brought_them()
    {
        var batch = await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");

        Assert.Equal(["HangsPeople"], await HangingAsync(batch));
    }

    [Fact]
    public async Task Who_has_got_another_role_or_part_in_a_round_hangs_on_the_import()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");
        await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};teacher;Kari;{Email}\n");
        Assert.Equal(["HangsRoles"], await HangingAsync(batch));

        await server.Host.WithDatabaseAsync(async db =>
        {
            var contact = await db.Contacts.SingleAsync(known => known.Email == Email);
            var now = server.Host.Time.GetUtcNow().UtcDateTime;
            var campaign = new Campaign
            {
                SurveyVersionId = await db.SurveyVersions.Select(version => version.Id).FirstAsync(),
                Name = "Runden",
                OpensAt = now,
                ClosesAt = now.AddDays(1),
                CreatedAt = now,
            };
            db.AddRange(campaign, new AccessLink { CampaignId = campaign.Id, ContactId = contact.Id, CreatedAt = now });
            await db.SaveChangesAsync();
        });
        Assert.Equal(["HangsInRound"], await HangingAsync(batch));
    }

    [Fact]
    public async Task What_is_gone_or_undone_is_not_undone_again()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Email == Email).ExecuteDeleteAsync());

        Assert.True(await UndoAsync(batch));
        Assert.False(await UndoAsync(batch));
    }

    [Fact]
    public async Task Staff_undo_an_import_from_its_page_and_are_told_what_hangs_on_it()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var batch = await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        await server.Host.WithDatabaseAsync(db => db.Organisations.Where(organisation => organisation.Number == _number)
            .ExecuteUpdateAsync(set => set.SetProperty(organisation => organisation.Name, "Oslo kommune")));
        var path = $"/staff/contacts/import/batches/{batch}";

        var page = await client.OpenAsync(path);
        Assert.Contains($"{_number} Oslo kommune er endret etter importen.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == path);

        await server.Host.WithDatabaseAsync(db => db.Organisations.Where(organisation => organisation.Number == _number)
            .ExecuteUpdateAsync(set => set.SetProperty(organisation => organisation.Name, "Oslo")));
        using var undone = await client.SendAsync(await client.OpenAsync(path), path);
        Assert.Contains("Importen er angret", (await client.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).Organisations);
        Assert.Contains(path, (await client.OpenAsync("/staff/contacts/import")).Links.Select(link => link.GetAttribute("href")));
    }

    private async Task<Guid> ImportAsync(ImportKind kind, string file)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var before = await server.Host.WithDatabaseAsync(db => db.ImportBatches.Select(batch => batch.Id).ToListAsync());
        var result = await scope.ServiceProvider.GetRequiredService<Importer>()
            .ApplyAsync(kind, FileBook.Read(Encoding.UTF8.GetBytes(file)), new ImportChoices());
        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        return await server.Host.WithDatabaseAsync(db =>
            db.ImportBatches.Select(batch => batch.Id).SingleAsync(batch => !before.Contains(batch)));
    }

    private async Task<bool> UndoAsync(Guid batch)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Undoer>().UndoAsync(batch);
    }

    private async Task<IEnumerable<string>> HangingAsync(Guid id)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var batch = await scope.ServiceProvider.GetRequiredService<ImportHistory>().FindAsync(id);
        return (await scope.ServiceProvider.GetRequiredService<Undoer>().PlanAsync(batch!)).Hanging.Select(hanging => hanging.Message.Key);
    }

    private Task ChangeAsync(Action<Contact> change) => server.Host.WithDatabaseAsync(async db =>
    {
        change(await db.Contacts.SingleAsync(contact => contact.Email == Email));
        await db.SaveChangesAsync();
    });

    private Task<(List<Organisation> Organisations, List<Contact> Contacts)> StoredAsync() => server.Host.WithDatabaseAsync(async db => (
        await db.Organisations.Where(organisation => organisation.Number.StartsWith(_number)).ToListAsync(),
        await db.Contacts.Include(contact => contact.Roles).Where(contact => contact.Email == Email).ToListAsync()));
}

public sealed class UndoOnSqlite(RoundsOnSqlite server) : UndoTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class UndoOnPostgres(RoundsOnPostgres server) : UndoTests(server), IClassFixture<RoundsOnPostgres>;
