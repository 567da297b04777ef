using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>The Message-ID of a mail, made of its row's id and our domain: what does not tell its return address may tell that.</summary>
public sealed partial class MessageIds(IOptions<MailOptions> options)
{
    private readonly string _domain = MailboxAddress.Parse(MailboxAddress.EncodeAddrspec(options.Value.From)).Domain;

    public string For(Guid mailId) => $"{mailId:N}@{_domain}";

    /// <summary>Null where the text is none of ours.</summary>
    public Guid? Find(string text) =>
        MessageId().Match(text) is { Success: true } match && match.Groups[2].Value.Equals(_domain, StringComparison.OrdinalIgnoreCase)
            ? Guid.ParseExact(match.Groups[1].Value, "N")
            : null;

    [GeneratedRegex("^<?([0-9a-f]{32})@([^<>@\\s]+)>?$", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
