using System.Net;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Access;

/// <summary>Who signed in, who tried to, and who changed a password stands in the log.</summary>
public abstract class AccountAuditTests(StaffServer server)
{
    private const string Wrong = "feil passord her";

    [Fact]
    public async Task A_sign_in_is_noted_as_that_persons()
    {
        var (account, id) = await CreateAsync();

        using var client = await account.SignInAsync(server.Host);

        Assert.Equal(id, (await EntriesAsync(id, AuditCodes.SignInDone)).Single().StaffId);
    }

    [Fact]
    public async Task A_wrong_password_is_noted_on_the_account_and_not_as_its_owners_doing()
    {
        var (account, id) = await CreateAsync();

        await FailAsync(account.Email);

        Assert.Null((await EntriesAsync(id, AuditCodes.SignInFailed)).Single().StaffId);
        Assert.Empty(await EntriesAsync(id, AuditCodes.SignInDone));
    }

    [Fact]
    public async Task Of_an_address_without_account_it_is_noted_that_somebody_tried_and_nothing_of_what_was_typed()
    {
        var email = $"{Guid.NewGuid():N}@example.invalid";
        var before = await CountAsync();

        await FailAsync(email);

        Assert.Equal(before + 1, await CountAsync());
        var noted = await server.Host.WithDatabaseAsync(db => db.Audit.Where(entry => entry.Action == AuditCodes.SignInFailed)
            .Select(entry => $"{entry.Subject} {entry.Detail} {entry.Reason}").ToListAsync());
        Assert.All(noted, entry => Assert.DoesNotContain(email, entry, StringComparison.OrdinalIgnoreCase));
        Assert.All(noted, entry => Assert.DoesNotContain(Wrong, entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_fills_the_log_and_guessing_at_an_account_is_noted_all_the_same()
    {
        var (account, id) = await CreateAsync();
        await UseUpAsync("noted-refusals");
        var before = await CountAsync();

        await FailAsync($"{Guid.NewGuid():N}@example.invalid");
        await FailAsync(account.Email);

        Assert.Equal(before + 1, await CountAsync());
        Assert.Single(await EntriesAsync(id, AuditCodes.SignInFailed));
        await ForgetAsync("noted-refusals");
    }

    [Fact]
    public async Task A_password_that_is_changed_is_noted()
    {
        var (account, id) = await CreateAsync();
        using var client = await account.SignInAsync(server.Host);

        using var wrong = await ChangeAsync(client, Wrong);
        Assert.Empty(await EntriesAsync(id, AuditCodes.AccountPasswordChanged));
        using var changed = await ChangeAsync(client, account.Password);

        Assert.Equal(id, (await EntriesAsync(id, AuditCodes.AccountPasswordChanged)).Single().StaffId);
    }

    [Fact]
    public async Task Who_guesses_at_the_password_of_whom_they_found_signed_in_is_held_up()
    {
        var (account, _) = await CreateAsync();
        using var client = await account.SignInAsync(server.Host);
        for (var i = 0; i < 5; i++)
            (await ChangeAsync(client, Wrong)).Dispose();

        using var held = await ChangeAsync(client, account.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, held.StatusCode);
        var message = (await held.ReadPageAsync()).QuerySelector("#CurrentPassword ~ .ds-validation-message")!.TextContent;
        Assert.Contains("Vent til", message, StringComparison.Ordinal);
    }

    private async Task<(StaffAccount Account, Guid Id)> CreateAsync()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        return (account, await server.Host.WithDatabaseAsync(db =>
            db.Users.Where(staff => staff.Email == account.Email).Select(staff => staff.Id).SingleAsync()));
    }

    private async Task FailAsync(string email)
    {
        using var client = server.Host.CreateClient();
        var page = await client.OpenAsync("/staff/sign-in");
        using var response = await client.SendAsync(page, "/staff/sign-in", ("Email", email), ("Password", Wrong));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current) => await client.SendAsync(
        await client.OpenAsync("/staff/profile"), "/staff/profile/password",
        ("CurrentPassword", current), ("NewPassword", "et nytt og langt passord"));

    /// <summary>The limit of what belongs to nobody.</summary>
    private async Task UseUpAsync(string limit)
    {
        await ForgetAsync(limit);
        await server.Host.WithDatabaseAsync(db => db.InsertMissingAsync([
            new LimitUse { Kind = limit, Key = "", FreeAt = server.Host.Time.Now.AddDays(1).ToUnixTimeMilliseconds() }]));
    }

    private Task ForgetAsync(string limit) =>
        server.Host.WithDatabaseAsync(db => db.LimitUses.Where(use => use.Kind == limit).ExecuteDeleteAsync());

    private Task<int> CountAsync() =>
        server.Host.WithDatabaseAsync(db => db.Audit.CountAsync(entry => entry.Action == AuditCodes.SignInFailed));

    private Task<List<AuditEntry>> EntriesAsync(Guid id, string action) => server.Host.WithDatabaseAsync(db =>
        db.Audit.AsNoTracking().Where(entry => entry.Subject == id.ToString() && entry.Action == action).ToListAsync());
}

public sealed class AccountAuditOnSqlite(StaffOnSqlite server) : AccountAuditTests(server), IClassFixture<StaffOnSqlite>;

public sealed class AccountAuditOnPostgres(StaffOnPostgres server) : AccountAuditTests(server), IClassFixture<StaffOnPostgres>;
