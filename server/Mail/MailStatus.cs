using System.Text.RegularExpressions;

namespace FormEngine.Server.Mail;

/// <summary>
/// An enhanced status code (RFC 3463), which says more than the three digits of SMTP: <c>5.1.1</c>, no such mailbox;
/// <c>5.2.2</c>, mailbox full; <c>5.7.1</c>, we may not send.
/// </summary>
public readonly partial record struct MailStatus(int Class, int Subject, int Detail)
{
    /// <summary>5.1.x is about the address; 5.2.0 and 5.2.1 about a mailbox that is gone or disabled; 5.4.4 about a domain that
    /// is.</summary>
    public bool IsBadAddress =>
        this is { Class: 5, Subject: 1 } or { Class: 5, Subject: 2, Detail: 0 or 1 } or { Class: 5, Subject: 4, Detail: 4 };

    /// <summary>Permanent by its class, but full mailboxes are emptied.</summary>
    public bool MayPass => this is { Class: 4 } or { Class: 5, Subject: 2, Detail: 2 };

    /// <summary>The first code in a text; null where there is none.</summary>
    public static MailStatus? Find(string? text) => Code().Match(text ?? "") is { Success: true } match
        ? new MailStatus(Part(match, 1), Part(match, 2), Part(match, 3))
        : null;

    public override string ToString() => FormattableString.Invariant($"{Class}.{Subject}.{Detail}");

    private static int Part(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)")]
    private static partial Regex Code();
}
