using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Mail;

/// <summary>The server as a process of its own, which trusts the mail server's certificate and sends by its own clock.</summary>
public sealed class SecureMailTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Mail_goes_signed_in_over_TLS_without_anybody_asking(DatabaseKind kind)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var campaign = await ReleasedAsync(kind);
        await using var server = await StartAsync(campaign, smtp, SmtpServer.Password);

        var row = await WaitAsync(campaign, mail => mail.State == MailState.Sent);

        var mail = Assert.Single(smtp.Mails);
        Assert.Equal(("true", SmtpServer.User), (mail.Header("X-Secure"), mail.Header("X-User")));
        Assert.Equal(1, row.Attempts);
    }

    [Fact]
    public async Task With_a_wrong_password_mails_wait_and_the_reason_is_told()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var campaign = await ReleasedAsync(DatabaseKind.Sqlite);
        await using var server = await StartAsync(campaign, smtp, "feil");

        var row = await WaitAsync(campaign, mail => mail.Error is not null);

        Assert.Equal(MailState.Planned, row.State);
        Assert.Empty(smtp.Mails);
    }

    [Fact]
    public async Task A_mail_server_nobody_vouches_for_gets_neither_mail_nor_password()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var campaign = await ReleasedAsync(DatabaseKind.Sqlite);
        await using var server = await StartAsync(campaign, smtp, SmtpServer.Password, trusted: false);

        var row = await WaitAsync(campaign, mail => mail.Error is not null);

        Assert.Equal(MailState.Planned, row.State);
        Assert.Empty(smtp.Mails);
    }

    private static async Task<CampaignServer> ReleasedAsync(DatabaseKind kind)
    {
        var campaign = await CampaignServer.StartAsync(new ServerOptions { Kind = kind, Now = TimeProvider.System.GetUtcNow() });
        await campaign.ReleasedCampaignAsync(contacts: 1);
        return campaign;
    }

    private static Task<ServerProcess> StartAsync(CampaignServer campaign, SmtpServer smtp, string password, bool trusted = true)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = $"{smtp.Port}",
            ["Mail:User"] = SmtpServer.User,
            ["Mail:Password"] = password,
            ["Mail:From"] = "svar@example.invalid",
        };
        Dictionary<string, string> environment = trusted ? new() { ["SSL_CERT_FILE"] = smtp.CertificateFile } : [];
        return ServerProcess.StartAsync(new ServerOptions { Settings = settings }, campaign.Host.Database, environment);
    }

    private static async Task<Server.Data.Model.Mail> WaitAsync(CampaignServer campaign, Func<Server.Data.Model.Mail, bool> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            if ((await campaign.OutboxAsync())[0] is { } row && until(row))
                return row;
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
