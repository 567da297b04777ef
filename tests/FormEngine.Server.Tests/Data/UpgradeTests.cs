using System.Net;
using System.Xml.Linq;
using FormEngine.Server.Accounts;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Tests.Fixtures;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Kept;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Data;

/// <summary>Databases that earlier versions left behind start on this one, and those who use them notice nothing.</summary>
public sealed class UpgradeTests
{
    /// <summary>Where a start may add rows: the keys of cookies are renewed every few months.</summary>
    private static readonly string[] Growing = ["__EFMigrationsHistory", "data_protection_key"];

    /// <summary>Tables that are gone; another test sees that what they held is where it belongs.</summary>
    private static readonly string[] Moved = ["sign_in_key"];

    public static TheoryData<KeptDatabase> Kept => [.. KeptDatabase.All];

    [Theory, MemberData(nameof(Kept))]
    public async Task Nothing_that_was_stored_is_lost_or_changed(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        var before = await StoredTable.ReadAllAsync(database);
        await StartOnceAsync(database, kept);
        var after = await StoredTable.ReadAllAsync(database);

        Assert.Equal([], before.Keys.Where(table => !after.ContainsKey(table) && !Moved.Contains(table) && !IsTheSchedulers(table)));
        foreach (var table in before.Values.Where(table => !Growing.Contains(table.Name) && !Moved.Contains(table.Name)
            && !IsTheSchedulers(table.Name)))
            Assert.Equal(table.Lines(), after[table.Name].Lines(table.Columns));
        foreach (var table in before.Values.Where(table => Growing.Contains(table.Name)))
            Assert.Equal([], table.Lines().Except(after[table.Name].Lines(table.Columns)));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task A_second_start_changes_nothing(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        await StartOnceAsync(database, kept);
        var first = await StoredTable.ReadAllAsync(database);
        await StartOnceAsync(database, kept);
        var second = await StoredTable.ReadAllAsync(database);

        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        Assert.All(first.Values, table => Assert.Equal(table.Lines(), second[table.Name].Lines()));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task Whoever_was_signed_in_still_is_and_links_still_open(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        await using var host = await StartAsync(database, kept);
        var visit = kept.Visit;

        using var staff = host.CreateClient(visit.StaffCookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(staff, $"/staff/campaigns/{visit.Campaign}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(staff, $"/staff/campaigns/{visit.Campaign}/tracking"));
        using var respondent = host.CreateClient(visit.RespondentCookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(respondent, "/respond"));
        Assert.Contains(visit.Answer, await respondent.GetStringAsync("/respond/0101/trees/1/review"));
        using var stranger = host.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, visit.Link));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, "/respond"));
        using var again = await new StaffAccount(visit.Email, visit.Password).SignInAsync(host);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, $"/staff/campaigns/{visit.Campaign}"));
    }

    /// <summary>Their cookies say nothing of a session.</summary>
    [Theory, MemberData(nameof(Kept))]
    public async Task Whoever_was_signed_in_is_signed_out_in_earnest(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        await using var host = await StartAsync(database, kept);
        var visit = kept.Visit;
        using var staff = host.CreateClient(visit.StaffCookie);
        using var respondent = host.CreateClient(visit.RespondentCookie);

        using var staffLeft = await staff.SendAsync(await staff.OpenAsync("/staff"), "/staff/sign-out");
        using var left = await respondent.SendAsync(await respondent.OpenAsync("/respond"), "/respond/sign-out");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (staffLeft.StatusCode, left.StatusCode));
        using var staffCopy = host.CreateClient(visit.StaffCookie);
        using var copy = host.CreateClient(visit.RespondentCookie);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(staffCopy, "/staff"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy, "/respond"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy, "/respond/0101/trees/1/review"));
        using var again = await new StaffAccount(visit.Email, visit.Password).SignInAsync(host);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, "/staff"));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task The_keys_of_cookies_are_carried_over_and_no_file_of_the_database_holds_them_in_clear(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        var before = KeysOf(await StoredTable.ReadAllAsync(database));
        var secrets = before.SelectMany(ClearSecrets).ToArray();
        Assert.NotEmpty(await database.FilesHoldingAsync(secrets));
        await StartOnceAsync(database, kept);
        var after = KeysOf(await StoredTable.ReadAllAsync(database));

        Assert.Equal([], before.Select(IdOf).Except(after.Select(IdOf)));
        Assert.Equal([], after.SelectMany(ClearSecrets));
        Assert.Equal([], await database.FilesHoldingAsync(secrets));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task Without_the_key_of_the_links_that_were_sent_it_does_not_start(KeptDatabase kept)
    {
        await using var database = await kept.RestoreAsync();
        File.Delete(Path.Combine(database.Folder, "links.key"));

        var line = await RefusedStart.LineAsync(new ServerOptions(), database);

        Assert.Contains("The key of personal links is missing.", line, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(database.Folder, "links.key")));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task Mails_that_were_planned_are_sent_once_and_no_others(KeptDatabase kept)
    {
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var database = await kept.RestoreAsync();
        List<string> expected;
        await using (var host = await StartAsync(database, kept, smtp))
        {
            expected = await host.WithDatabaseAsync<List<string>>(async db =>
                [.. await db.Mails.Where(mail => mail.State == MailState.Planned).Select(mail => mail.Contact!.Email ?? mail.Staff!.Email!)
                    .ToListAsync(),
                 .. await db.AccountMails.Where(mail => mail.NextTryAt != null).Select(mail => mail.Staff!.Email!).ToListAsync()]);
            await DeliverAsync(host);
        }

        await using (var host = await StartAsync(database, kept, smtp))
            await DeliverAsync(host);

        Assert.True(expected.Count >= 5, $"{expected.Count} mails were planned.");
        Assert.Equal(expected.Order(), smtp.Mails.Select(mail => mail.Header("X-Envelope-To")).Order());
    }

    private static async Task DeliverAsync(ServerHost host)
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => host.Services.GetRequiredService<Delivery>().RunAsync()));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDelivery>().RunAsync(CancellationToken.None);
    }

    private static Task<ServerHost> StartAsync(TestDatabase database, KeptDatabase kept, SmtpServer? smtp = null)
    {
        var settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" };
        if (smtp is not null)
            settings =
                new(settings)
                {
                    ["Mail:Host"] = "127.0.0.1",
                    ["Mail:Port"] = $"{smtp.Port}",
                    ["Mail:Tls"] = "None",
                    ["Mail:From"] = "us@example.invalid"
                };
        return ServerHost.StartAsync(new ServerOptions { Database = database, Now = kept.Visit.Now.AddHours(1), Settings = settings });
    }

    private static async Task StartOnceAsync(TestDatabase database, KeptDatabase kept)
    {
        await using var host = await StartAsync(database, kept);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host.CreateClient(), kept.Visit.Link));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    private static List<XElement> KeysOf(IReadOnlyDictionary<string, StoredTable> tables) =>
        [.. (tables.GetValueOrDefault("sign_in_key") ?? tables["data_protection_key"]).Rows.Select(row => XElement.Parse(row["xml"]!))];

    private static string IdOf(XElement key) => key.Attribute("id")!.Value;

    private static IEnumerable<string> ClearSecrets(XElement key) =>
        key.Descendants("masterKey").Select(secret => secret.Element("value")!.Value);

    private static bool IsTheSchedulers(string table) => table.StartsWith("qrtz_", StringComparison.Ordinal);
}
