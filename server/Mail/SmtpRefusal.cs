using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace FormEngine.Server.Mail;

/// <summary>
/// What an SMTP error says of the mail. A code from the server is an answer: 4xx is «later», 5xx is «no». Without an
/// answer the mail is surely not sent only where the connection never came about.
/// </summary>
internal static partial class SmtpRefusal
{
    /// <summary>530, 534, 535, 538: the server does not know us. That is our configuration, not this recipient.</summary>
    private static readonly HashSet<int> NotSignedIn = [530, 534, 535, 538];

    public static SendResult Of(Exception exception) => new(Outcome(exception), Reason(exception));

    private static SendOutcome Outcome(Exception exception) => exception switch
    {
        SmtpException { StatusCode: > 0 } smtp when NotSignedIn.Contains((int)smtp.StatusCode) => SendOutcome.Later,
        SmtpException { StatusCode: >= (SmtpStatusCode)500 } => SendOutcome.Refused,
        SmtpException { StatusCode: >= (SmtpStatusCode)400 } => SendOutcome.Later,
        _ when NeverConnected(exception) => SendOutcome.Later,
        _ => SendOutcome.Unknown,
    };

    private static bool NeverConnected(Exception exception) => exception.InnerException switch
    {
        AuthenticationException => true,
        SocketException { SocketErrorCode: not (SocketError.ConnectionReset or SocketError.ConnectionAborted) } => true,
        _ => false,
    };

    private static string Reason(Exception exception)
    {
        var cause = exception is SmtpException { StatusCode: > 0 } or { InnerException: null } ? exception : exception.InnerException!;
        var code = exception is SmtpException { StatusCode: > 0 } smtp ? $"{(int)smtp.StatusCode} " : "";
        return code + Address().Replace(cause.Message, "…");
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address();
}
