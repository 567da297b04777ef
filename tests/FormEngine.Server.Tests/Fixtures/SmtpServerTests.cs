using System.Net.Mail;
using FormEngine.Testing.Mail;

namespace FormEngine.Server.Tests.Fixtures;

public sealed class SmtpServerTests
{
    [Fact]
    public async Task A_mail_is_read_back_as_it_was_written()
    {
        await using var server = await SmtpServer.StartAsync(open: true);

        await SendAsync(server, "Spørreundersøkelse om digital modenhet: svarfrist for Bærum kommune", "Hei Åse,\n\nsvar her: https://eksempel.invalid/s/abc?lang=nn");

        var mail = Assert.Single(server.Mails);
        Assert.Equal("Spørreundersøkelse om digital modenhet: svarfrist for Bærum kommune", mail.Subject);
        Assert.StartsWith("Hei Åse,\n\nsvar her", mail.Text, StringComparison.Ordinal);
        Assert.Equal("<p>Hei Åse</p>", mail.Html.Trim());
        Assert.Equal(new Uri("https://eksempel.invalid/s/abc?lang=nn"), Assert.Single(mail.Links));
    }

    [Fact]
    public async Task A_refused_mail_is_not_kept()
    {
        await using var server = await SmtpServer.StartAsync(open: true);

        await server.RefuseAsync(SmtpStage.Recipient, 550);
        var recipient = await Assert.ThrowsAsync<SmtpFailedRecipientException>(() => SendAsync(server, "a", "b"));
        await server.RefuseAsync(SmtpStage.Data, 451);
        var data = await Assert.ThrowsAsync<SmtpException>(() => SendAsync(server, "a", "b"));

        Assert.Equal(SmtpStatusCode.MailboxUnavailable, recipient.StatusCode);
        Assert.Equal(SmtpStatusCode.LocalErrorInProcessing, data.StatusCode);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_hangs_up_before_acknowledging_has_kept_the_mail()
    {
        await using var server = await SmtpServer.StartAsync(open: true);

        await server.HangUpBeforeAcknowledgingAsync();
        await Assert.ThrowsAsync<SmtpException>(() => SendAsync(server, "a", "b"));

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_client_without_TLS_is_turned_away()
    {
        await using var server = await SmtpServer.StartAsync();

        await Assert.ThrowsAsync<SmtpException>(() => SendAsync(server, "a", "b"));

        Assert.Empty(server.Mails);
    }

    private static async Task SendAsync(SmtpServer server, string subject, string text)
    {
        using var client = new SmtpClient("localhost", server.Port);
        using var mail = new MailMessage("ks@example.invalid", "ase@example.invalid", subject, text);
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<p>Hei Åse</p>", null, "text/html"));
        await client.SendMailAsync(mail);
    }
}
