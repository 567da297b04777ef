using FormEngine.Server.Data.Model;
using FormEngine.Server.Erasing;
using FormEngine.Server.Mail;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Erasing;

/// <summary>A campaign's personal data go on the day it was told.</summary>
public abstract class CampaignDataTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TemporaryFolder _forms = PersonEverywhere.WriteForms();
    private ServerHost _host = null!;
    private PersonEverywhere _round = null!;

    public async Task InitializeAsync()
    {
        _host = await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = _forms.Path,
            Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" }
        });
        _round = new PersonEverywhere(_host);
        await _round.StoreAsync();
        await _host.Services.GetRequiredService<Delivery>().RunAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _forms.Dispose();
    }

    [Fact]
    public async Task Nothing_goes_before_its_day()
    {
        Assert.Equal(0, await RunAsync(days: 29));
        Assert.True(await _host.WithDatabaseAsync(db => db.Mails.AnyAsync()));
    }

    [Fact]
    public async Task Who_was_asked_and_who_answered_goes_and_the_answers_stay()
    {
        Assert.Equal(1, await RunAsync(days: 30));
        Assert.Equal(0, await RunAsync(days: 1));

        await _host.WithDatabaseAsync(async db =>
        {
            Assert.False(await db.Mails.AnyAsync() || await db.AccessLinks.AnyAsync() || await db.ContactNotes.AnyAsync());
            Assert.False(await db.Handovers.AnyAsync() || await db.Nominations.AnyAsync() || await db.Assignments.AnyAsync());
            Assert.False(await db.QuestionNotes.AnyAsync());
            Assert.True(await db.AnswerLog.AllAsync(entry => entry.ContactId == null));
            Assert.Equal($$"""{"count":42,"free":"Spurte {{PersonEverywhere.Name}} om dette"}""",
                (await db.SectionResponses.SingleAsync()).Answers);
            Assert.Equal((PersonEverywhere.Name, "[slettet]"), (await NameAsync(_round.Person), await NameAsync(_round.Colleague)));
        });
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_host.Database.Folder, "mail"), "*.eml"));
    }

    [Fact]
    public async Task One_without_a_role_is_erased()
    {
        await _host.WithDatabaseAsync(db => db.RoleHolders.ExecuteDeleteAsync());

        await RunAsync(days: 30);

        Assert.Empty(await _host.WithDatabaseAsync(db => db.TablesHoldingAsync("Torhild", "odegardshaugen")));
    }

    private async Task<int> RunAsync(int days)
    {
        _host.Time.Advance(TimeSpan.FromDays(days));
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampaignDataJob>().RunAsync(default);
    }

    private Task<string> NameAsync(Contact contact) =>
        _host.WithDatabaseAsync(db => db.Contacts.Where(one => one.Id == contact.Id).Select(one => one.Name).SingleAsync());
}

public sealed class CampaignDataOnSqlite() : CampaignDataTests(DatabaseKind.Sqlite);

public sealed class CampaignDataOnPostgres() : CampaignDataTests(DatabaseKind.Postgres);
