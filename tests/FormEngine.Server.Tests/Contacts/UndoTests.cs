using System.Text;
using FormEngine.Server.Contacts;
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

        await InRoundAsync((participant, contact) =>
            new AccessLink { CampaignId = participant.CampaignId, ContactId = contact, CreatedAt = Now });
        Assert.Equal(["HangsInRound"], await HangingAsync(batch));
    }

    [Theory]
    [InlineData("HangsAssigned")]
    [InlineData("HangsAsked")]
    [InlineData("HangsNaming")]
    [InlineData("HangsNamed")]
    public async Task A_role_that_something_has_come_of_hangs_on_the_import(string use)
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};teacher;;{Email}\n");
        await InRoundAsync((participant, contact) => use switch
        {
            "HangsAssigned" => new Assignment { ParticipantId = participant.Id, Section = "alfa", ContactId = contact, From = Now },
            "HangsAsked" => new Server.Data.Model.Mail
            {
                CampaignId = participant.CampaignId,
                ContactId = contact,
                Kind = MailKind.Nomination,
                State = MailState.Sent,
                SentAt = Now,
            },
            var naming => new Nomination
            {
                ParticipantId = participant.Id,
                Role = "teacher",
                At = Now,
                ByContactId = naming == "HangsNaming" ? contact : null,
                NomineeId = naming == "HangsNamed" ? contact : null,
            },
        });

        Assert.Equal([use], await HangingAsync(batch));
        Assert.False(await UndoAsync(batch));
        Assert.Equal(["leader", "teacher"], Assert.Single((await StoredAsync()).Contacts).Roles.Select(role => role.Role).Order());
    }

    [Fact]
    public async Task A_role_given_again_by_hand_stays_and_the_page_says_so()
    {
        await ImportAsync(ImportKind.Organisations, $"number;name\n{_number};Oslo\n");
        await ImportAsync(ImportKind.Contacts, $"number;role;name;email\n{_number};leader;Kari;{Email}\n");
        var batch = await ImportAsync(ImportKind.Contacts, $"number;role;name;email;phone\n{_number};teacher;;{Email};12345678\n");
        await GiveAgainAsync("teacher");
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/contacts/import/batches/{batch}";

        var page = await client.OpenAsync(path);
        using var undone = await client.SendAsync(page, path);

        Assert.Contains("Lærer, Oslo", page.QuerySelector(".ds-alert li")!.TextContent, StringComparison.Ordinal);
        var contact = Assert.Single((await StoredAsync()).Contacts);
        Assert.Equal((null, "leader teacher"), (contact.Phone, string.Join(' ', contact.Roles.Select(role => role.Role).Order())));
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

    private DateTime Now => server.Host.Time.GetUtcNow().UtcDateTime;

    /// <summary>A round in which the organisation takes part, and something in it about the person.</summary>
    private Task InRoundAsync(Func<Participant, Guid, object> part) => server.Host.WithDatabaseAsync(async db =>
    {
        var contact = await db.Contacts.SingleAsync(known => known.Email == Email);
        var organisation = await db.Organisations.SingleAsync(known => known.Number == _number);
        var campaign = new Campaign
        {
            SurveyVersionId = await db.SurveyVersions.Select(version => version.Id).FirstAsync(),
            Name = "Runden",
            OpensAt = Now,
            ClosesAt = Now.AddDays(1),
            CreatedAt = Now,
        };
        var participant = new Participant
        {
            CampaignId = campaign.Id,
            OrganisationId = organisation.Id,
            Number = _number,
            Name = organisation.Name,
            Attributes = StoredAttributes.None,
        };
        db.AddRange(campaign, participant, part(participant, contact.Id));
        await db.SaveChangesAsync();
    });

    private async Task GiveAgainAsync(string role)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var contacts = scope.ServiceProvider.GetRequiredService<ContactService>();
        var organisation = (await contacts.FindAsync(_number))!;
        var contact = organisation.RoleHolders.Single(holder => holder.Role == role).ContactId;
        Assert.True(await contacts.RemoveAsync(organisation, contact, role));
        await contacts.AddAsync(organisation, new ContactInput { Email = Email, Roles = [role] });
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
