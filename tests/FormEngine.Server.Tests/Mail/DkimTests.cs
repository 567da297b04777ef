using System.Security.Cryptography;
using FormEngine.Testing;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using MimeKit;
using MimeKit.Cryptography;

namespace FormEngine.Server.Tests.Mail;

/// <summary>The domain's signature on a mail (RFC 6376), checked as whoever receives it does.</summary>
public sealed class DkimTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_arrives_carries_a_signature_that_holds_until_the_mail_is_changed(bool inFile)
    {
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var server = await CampaignServer.StartAsync(new ServerOptions { Settings = Settings(smtp, inFile) });
        await server.ReleasedCampaignAsync(contacts: 2);

        await server.DeliverAsync();

        Assert.Equal(2, smtp.Mails.Count);
        Assert.All(smtp.Mails, mail => Assert.True(Holds(mail.Message)));
        var signed = string.Concat(smtp.Mails[0].Header("DKIM-Signature").Split());
        Assert.Contains("list-unsubscribe:list-unsubscribe-post;", signed, StringComparison.Ordinal);
        var changed = smtp.Mails[0].Message;
        changed.Headers[HeaderId.ListUnsubscribe] = "<https://andre.example.invalid/>";
        Assert.False(Holds(changed));
    }

    private Dictionary<string, string?> Settings(SmtpServer smtp, bool inFile)
    {
        var pem = _key.ExportPkcs8PrivateKeyPem();
        var file = Path.Combine(_folder.Path, "dkim.pem");
        File.WriteAllText(file, pem);
        return new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{smtp.Port}",
            ["Mail:Tls"] = "None",
            ["Mail:From"] = "svar@example.invalid",
            ["Mail:DkimDomain"] = "example.invalid",
            ["Mail:DkimSelector"] = "fe2026",
            ["Mail:DkimKey"] = inFile ? file : pem,
        };
    }

    private bool Holds(MimeMessage message)
    {
        var signature = message.Headers.Single(header => header.Id == HeaderId.DkimSignature);
        return new DkimVerifier(new PublishedKey(_key)).Verify(message, signature);
    }
}
