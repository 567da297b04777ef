using System.Text.RegularExpressions;
using FormEngine.Server.Access;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>
/// The address a mail's bounce comes back to, <c>retur+{token}@example.no</c>: it names the mail, and nobody can make one
/// up. The token is hexadecimal, for mail servers may change the case of an address.
/// </summary>
public sealed partial class ReturnAddresses(SignedIds ids, IOptions<MailOptions> options)
{
    /// <summary>What is before the plus: an address has room for 64 characters before its @.</summary>
    public const int MaxLocalPart = 15;

    private const string Purpose = "return";
    private const int MacLength = 8;

    private readonly MailboxAddress? _address = options.Value.ReturnAddress is { Length: > 0 } address
        ? MailboxAddress.Parse(address)
        : null;

    /// <summary>Null where bounces go wherever the sender's own mail goes.</summary>
    public string? For(Guid mailId) => _address is null
        ? null
        : $"{_address.LocalPart}+{Convert.ToHexStringLower(ids.Sign(Purpose, mailId, MacLength))}@{_address.Domain}";

    /// <summary>Finds one of ours in any text.</summary>
    public Guid? Find(string text)
    {
        foreach (var match in Token().EnumerateMatches(text))
            if (ids.TryRead(Purpose, Convert.FromHexString(text.AsSpan(match.Index + 1, match.Length - 2)), MacLength, out var id))
                return id;
        return null;
    }

    [GeneratedRegex(@"\+[0-9a-f]{48}@", RegexOptions.IgnoreCase)]
    private static partial Regex Token();
}
