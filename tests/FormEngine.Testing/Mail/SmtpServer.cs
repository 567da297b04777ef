using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Testing.Mail;

/// <summary>
/// A real mail server (<c>tests/smtp</c>) with STARTTLS and a certificate of its own. It demands that user and password,
/// which clients may only give over TLS, unless it is started open.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    public const string User = "formengine";
    public const string Password = "hemmelig på test";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private SmtpServer(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>What a client must trust; <c>SSL_CERT_FILE</c> does that for a whole process.</summary>
    public string CertificateFile => Path.Combine(_folder.Path, "certificate.pem");

    /// <summary>Every mail received, in order.</summary>
    public IReadOnlyList<ReceivedMail> Mails => ReceivedMail.ReadFolder(_folder.Path);

    /// <summary>How many, without reading them.</summary>
    public int Count => Directory.GetFiles(_folder.Path, "*.eml").Length;

    public static async Task<SmtpServer> StartAsync(bool open = false)
    {
        var server = new SmtpServer(Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests", "smtp", "server.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
        var certificate = SelfSignedCertificate.ForLocalhost();
        await File.WriteAllTextAsync(server.CertificateFile, certificate.Certificate);
        var started = await server.TellAsync(new
        {
            folder = server._folder.Path,
            user = open ? null : User,
            password = Password,
            key = certificate.Key,
            cert = certificate.Certificate,
        });
        server.Port = started["port"]!.GetValue<int>();
        return server;
    }

    /// <summary>From now on refuses every recipient, or every mail after its text, with the code, and with an enhanced status.</summary>
    public Task RefuseAsync(SmtpStage stage, int code, string? status = null) =>
        TellAsync(new { failure = new { at = NameOf(stage), code, status } });

    /// <summary>From now on hangs up at that stage of each mail; where it is idle, after the code and a word of farewell if so
    /// told.</summary>
    public Task HangUpAsync(SmtpStage stage, int? code = null) =>
        TellAsync(new { failure = new { at = NameOf(stage), hangUp = true, code } });

    /// <summary>From now on keeps each mail, and never says so.</summary>
    public Task StallAsync() => TellAsync(new { failure = new { at = NameOf(SmtpStage.Acknowledgement) } });

    public Task AcceptAsync() => TellAsync(new { failure = (object?)null });

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string NameOf(SmtpStage stage) => stage.ToString().ToLowerInvariant();

    private async Task<JsonNode> TellAsync(object command)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The mail server for tests ended. Is it installed? Run: npm ci --prefix tests/smtp");
        return JsonNode.Parse(answer)!;
    }
}
