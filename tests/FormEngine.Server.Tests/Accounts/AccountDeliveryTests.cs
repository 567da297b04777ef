using FormEngine.Server.Accounts;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Accounts;

public sealed class AccountDeliveryTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task However_many_deliver_at_once_it_is_sent_once(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await InviteAsync(host);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DeliverAsync(host)));

        Assert.Single(ReceivedMail.ReadFolder(Path.Combine(host.Database.Folder, "mail")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_server_that_is_away_is_tried_for_an_hour_and_then_administrators_are_told(DatabaseKind kind)
    {
        await using var host =
            await StartAsync(kind, ("Mail:Host", "127.0.0.1"), ("Mail:Port", "1"), ("Mail:Tls", "None"),
                ("Mail:From", "us@example.invalid"));
        using var admin = await InviteAsync(host);

        await DeliverAsync(host);
        var first = await StateAsync(admin);
        for (var i = 0; i < 12; i++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(5));
            await DeliverAsync(host);
        }

        Assert.Equal(("Venter", "Ikke sendt"), (first, await StateAsync(admin)));
        Assert.Equal(12, await host.WithDatabaseAsync(db => db.AccountMails.Select(mail => mail.Attempts).SingleAsync()));
    }

    private static Task<ServerHost> StartAsync(DatabaseKind kind, params (string Key, string Value)[] settings) =>
        ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Settings = settings.Append(("Jobs:Run", "false")).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2),
        });

    private static async Task<HttpClient> InviteAsync(ServerHost host)
    {
        var admin = await host.CreateStaffClientAsync();
        using var _ = await admin.SendAsync(
            await admin.OpenAsync("/staff/accounts/new"), "/staff/accounts/new", ("Name", "Åse"), ("Email", "ase@example.invalid"),
            ("Role", "Staff"));
        return admin;
    }

    private static async Task DeliverAsync(ServerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountDelivery>().RunAsync(CancellationToken.None);
    }

    private static async Task<string> StateAsync(HttpClient admin) =>
        (await admin.OpenAsync("/staff/accounts")).QuerySelector("td:last-child .ds-tag")!.TextContent;
}
