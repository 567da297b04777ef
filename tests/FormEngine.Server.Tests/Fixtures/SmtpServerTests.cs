using FormEngine.Testing.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FormEngine.Server.Tests.Fixtures;

public sealed class SmtpServerTests
{
    [Fact]
    public async Task A_mail_is_read_back_as_it_was_written()
    {
        await using var server = await SmtpServer.StartAsync(open: true);

        await SendAsync(server, "Spørreundersøkelse om digital modenhet: svarfrist for Bærum kommune",
            "Hei Åse,\n\nsvar her: https://eksempel.invalid/s/abc?lang=nn");

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
        var recipient = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, "a", "b"));
        await server.RefuseAsync(SmtpStage.Data, 451);
        var data = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(server, "a", "b"));

        Assert.Equal((SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable), (recipient.ErrorCode, recipient.StatusCode));
        Assert.Equal((SmtpErrorCode.MessageNotAccepted, SmtpStatusCode.ErrorInProcessing), (data.ErrorCode, data.StatusCode));
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData(SmtpStage.Recipient, 0)]
    [InlineData(SmtpStage.Data, 0)]
    [InlineData(SmtpStage.Text, 0)]
    [InlineData(SmtpStage.Acknowledgement, 1)]
    public async Task A_server_that_hangs_up_has_kept_the_mail_if_it_had_it_all(SmtpStage stage, int kept)
    {
        await using var server = await SmtpServer.StartAsync(open: true);

        await server.HangUpAsync(stage);
        await Assert.ThrowsAsync<SmtpProtocolException>(() => SendAsync(server, "a", "b"));

        Assert.Equal(kept, server.Mails.Count);
    }

    [Fact]
    public async Task A_client_without_TLS_is_turned_away()
    {
        await using var server = await SmtpServer.StartAsync();

        await Assert.ThrowsAsync<ServiceNotAuthenticatedException>(() => SendAsync(server, "a", "b"));

        Assert.Empty(server.Mails);
    }

    private static async Task SendAsync(SmtpServer server, string subject, string text)
    {
        using var client = new SmtpClient();
        using var mail = new MimeMessage(
            [MailboxAddress.Parse("ks@example.invalid")], [MailboxAddress.Parse("ase@example.invalid")], subject,
            new MultipartAlternative(new TextPart("plain") { Text = text }, new TextPart("html") { Text = "<p>Hei Åse</p>" }));
        await client.ConnectAsync("127.0.0.1", server.Port, SecureSocketOptions.None);
        await client.SendAsync(mail);
    }
}
