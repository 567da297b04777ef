using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace FormEngine.Server.Mail;

/// <summary>
/// What an SMTP error says of the mail. A code from the server is an answer: 4xx is «later», 5xx is «no», unless the
/// enhanced status knows better. Without an answer the mail is surely not sent only where its text had not begun.
/// </summary>
internal static partial class SmtpRefusal
{
    public static SendResult Of(Exception exception, SmtpPhase phase) => (exception, phase) switch
    {
        (SmtpCommandException answer, not SmtpPhase.Opening) => Of(answer, MailStatus.Find(answer.Message)),
        (_, SmtpPhase.Data) => new SendResult(SendOutcome.Unknown, Reason(exception)),
        _ => new SendResult(SendOutcome.Later, Reason(exception)),
    };

    private static SendResult Of(SmtpCommandException answer, MailStatus? status) =>
        new(Outcome((int)answer.StatusCode, status), $"{(int)answer.StatusCode} {Reason(answer)}")
        {
            BadAddress = BadAddress(answer, status),
        };

    /// <summary>552 without more says that the mailbox is full (RFC 5321, 4.5.3.1.10).</summary>
    private static SendOutcome Outcome(int code, MailStatus? status) =>
        code < 500 || (status?.MayPass ?? code == 552) ? SendOutcome.Later : SendOutcome.Refused;

    /// <summary>Only where the recipient was refused, and for no other reason than the address.</summary>
    private static string? BadAddress(SmtpCommandException answer, MailStatus? status) =>
        (answer.ErrorCode, status, (int)answer.StatusCode) switch
        {
            (SmtpErrorCode.RecipientNotAccepted, { IsBadAddress: true } known, _) => known.ToString(),
            (SmtpErrorCode.RecipientNotAccepted, null, 550 or 551 or 553) => "5.1.1",
            _ => null,
        };

    private static string Reason(Exception exception) => Address().Replace(exception.Message.ReplaceLineEndings(" "), "…");

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address();
}
