using System.Diagnostics.CodeAnalysis;
using FormEngine.Server.Mail.Bounces;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FormEngine.Server.Mail;

/// <summary>Stops a server that could not send mail before it starts, and says what to set.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(MailOptions options)
    {
        if (!IsAddress(options.From, out _))
            yield return $"Mail__From is «{options.From}», which is not an e-mail address.";
        if (options.PerMinute < 0)
            yield return "Mail__PerMinute must be 0 (no limit) or more.";
        if (options.AtOnce is < 1 or > 32)
            yield return "Mail__AtOnce must be between 1 and 32.";
        if (options.Timeout <= TimeSpan.Zero || options.Timeout >= options.Lease)
            yield return $"Mail__Timeout must be more than zero and less than Mail__Lease, which is {options.Lease}.";
        if (options.ReturnAddress is { Length: > 0 } address && !IsReturnAddress(address))
            yield return $"Mail__ReturnAddress is «{address}»; it must be an e-mail address with at most {ReturnAddresses.MaxLocalPart} "
                + $"characters before its @.";
        if (options.BounceSecret is { Length: > 0 and < 32 })
            yield return "Mail__BounceSecret must be at least 32 characters: openssl rand -base64 32";
        if (DkimSignature.Problem(options) is { } unsigned)
            yield return unsigned;
        foreach (var problem in options.ToFiles ? [] : SmtpProblems(options))
            yield return problem;
    }

    private static bool IsReturnAddress(string address) =>
        IsAddress(address, out var mailbox) && mailbox.LocalPart.Length <= ReturnAddresses.MaxLocalPart;

    /// <summary>The address alone, without a name.</summary>
    private static bool IsAddress(string text, [NotNullWhen(true)] out MailboxAddress? mailbox) =>
        MailboxAddress.TryParse(text, out mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0;

    private static IEnumerable<string> SmtpProblems(MailOptions options)
    {
        if (options.Port is < 1 or > 65535)
            yield return $"Mail__Port is {options.Port}; it must be between 1 and 65535.";
        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
            yield return "Mail__User and Mail__Password must be set together, or neither.";
        if (options.Tls == MailTls.Required && options.From.EndsWith("@localhost", StringComparison.OrdinalIgnoreCase))
            yield return "Mail__From must be set to the address mails shall come from.";
    }
}
