using System.Security.Cryptography;
using FormEngine.Server.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Tests.Mail;

public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("From", "ingen adresse", "Mail__From is «ingen adresse»")]
    [InlineData("From", "formengine@localhost", "Mail__From must be set")]
    [InlineData("Port", "0", "Mail__Port is 0")]
    [InlineData("User", "bare navnet", "Mail__User and Mail__Password must be set together")]
    [InlineData("AtOnce", "0", "Mail__AtOnce must be")]
    [InlineData("ReturnAddress", "en.altfor.lang.adresse@example.invalid", "Mail__ReturnAddress is")]
    [InlineData("From", "Svar <svar@example.invalid>", "Mail__From is «Svar <svar@example.invalid>»")]
    [InlineData("DkimSelector", "fe2026", "Mail__DkimDomain, Mail__DkimSelector and Mail__DkimKey must be set together")]
    [InlineData("BounceSecret", "kort", "Mail__BounceSecret must be")]
    [InlineData("Timeout", "01:00:00", "Mail__Timeout must be")]
    public void A_server_that_could_not_send_mail_does_not_start_and_says_what_to_set(string key, string value, string message)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "mail.example.invalid",
            ["Mail:From"] = "svar@example.invalid",
            [$"Mail:{key}"] = value,
        };

        var failure = Assert.Throws<OptionsValidationException>(() => ValidateAtStart(settings));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingen/slik/fil.pem")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nikke en nøkkel\n-----END PRIVATE KEY-----")]
    [InlineData(null)]
    public void A_server_that_could_not_sign_mail_does_not_start(string? key)
    {
        using var wrongKind = ECDsa.Create();
        var settings = new Dictionary<string, string?>
        {
            ["Mail:DkimDomain"] = "example.invalid",
            ["Mail:DkimSelector"] = "fe2026",
            ["Mail:DkimKey"] = key ?? wrongKind.ExportPkcs8PrivateKeyPem(),
        };

        var failure = Assert.Throws<OptionsValidationException>(() => ValidateAtStart(settings));

        Assert.StartsWith("Mail__DkimKey must be a private RSA key", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>As the server does; <c>StartTests</c> sees that it does.</summary>
    private static void ValidateAtStart(Dictionary<string, string?> settings)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddMail()
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
