using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace FormEngine.Server.Mail;

/// <summary>
/// What an SMTP error says of the mail. A code from the server is an answer: 4xx is «later», 5xx is «no», unless the
/// enhanced status knows better. Without an answer the mail is surely not sent only where the connection never came about.
/// </summary>
internal static partial class SmtpRefusal
{
    /// <summary>530, 534, 535, 538: the server does not know us. That is our configuration, not this recipient.</summary>
    private static readonly HashSet<int> NotSignedIn = [530, 534, 535, 538];

    public static SendResult Of(Exception exception)
    {
        var answer = exception as SmtpException is { StatusCode: > 0 } smtp ? (int)smtp.StatusCode : (int?)null;
        var status = answer is null ? null : MailStatus.Find(exception.Message);
        return new SendResult(Outcome(exception, answer, status), Reason(exception, answer)) { BadAddress = BadAddress(exception, answer, status) };
    }

    private static SendOutcome Outcome(Exception exception, int? answer, MailStatus? status) => answer switch
    {
        { } code when NotSignedIn.Contains(code) => SendOutcome.Later,
        // 552 without more says that the mailbox is full (RFC 5321, 4.5.3.1.10).
        >= 500 => status?.MayPass ?? answer == 552 ? SendOutcome.Later : SendOutcome.Refused,
        >= 400 => SendOutcome.Later,
        _ => NeverConnected(exception) ? SendOutcome.Later : SendOutcome.Unknown,
    };

    /// <summary>Only where the recipient was refused, and for no other reason than the address.</summary>
    private static string? BadAddress(Exception exception, int? answer, MailStatus? status) => exception is SmtpFailedRecipientException
        ? (status, answer) switch
        {
            ({ IsBadAddress: true } known, _) => known.ToString(),
            (null, 550 or 551 or 553) => "5.1.1",
            _ => null,
        }
        : null;

    private static bool NeverConnected(Exception exception) => exception.InnerException switch
    {
        AuthenticationException => true,
        SocketException { SocketErrorCode: not (SocketError.ConnectionReset or SocketError.ConnectionAborted) } => true,
        _ => false,
    };

    private static string Reason(Exception exception, int? answer)
    {
        var cause = answer is not null || exception.InnerException is null ? exception : exception.InnerException;
        return (answer is { } code ? $"{code} " : "") + Address().Replace(cause.Message, "…");
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address();
}
