using System.Text;
using MimeKit;
using MimeKit.Cryptography;

namespace FormEngine.Server.Mail;

/// <summary>Signs mail with the key of our domain (RFC 6376): who gets it can see that it is ours, and as we wrote it.</summary>
internal sealed class DkimSignature
{
    /// <summary>Also those a mail does without, so that nobody can add them. RFC 8058 asks for the last two.</summary>
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From, HeaderId.To, HeaderId.ReplyTo, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId,
        HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly DkimSigner _signer;

    private DkimSignature(MailOptions options)
    {
        using var key = OpenKey(options.DkimKey!);
        _signer = new DkimSigner(key, options.DkimDomain!, options.DkimSelector!)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
    }

    /// <summary>Null where none is asked for.</summary>
    public static DkimSignature? Of(MailOptions options) => string.IsNullOrEmpty(options.DkimKey) ? null : new DkimSignature(options);

    /// <summary>Why no mail could be signed; null where it can, or none shall be.</summary>
    public static string? Problem(MailOptions options)
    {
        if (new[] { options.DkimDomain, options.DkimSelector, options.DkimKey }.Select(string.IsNullOrEmpty).Distinct().Count() > 1)
            return "Mail__DkimDomain, Mail__DkimSelector and Mail__DkimKey must be set together, or none of them.";
        try
        {
            Of(options)?.Sign(new MimeMessage { From = { new MailboxAddress("", "key@example.invalid") }, Body = new TextPart() });
            return null;
        }
        catch (Exception exception)
        {
            return $"Mail__DkimKey must be a private RSA key as PEM, or the path of a file with one: {exception.Message}";
        }
    }

    public void Sign(MimeMessage message) => _signer.Sign(message, Signed);

    private static Stream OpenKey(string key) =>
        key.Contains("-----BEGIN", StringComparison.Ordinal) ? new MemoryStream(Encoding.ASCII.GetBytes(key)) : File.OpenRead(key);
}
