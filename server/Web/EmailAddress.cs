using MimeKit;

namespace FormEngine.Server.Web;

/// <summary>E-mail addresses as they are stored: in lower case, one contact per address.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>The address to store; null where no mail could reach it.</summary>
    public static string? Normalise(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        var sound = text.Length <= MaxLength
            && MailboxAddress.TryParse(text, out var address)
            && address.Address == text
            && address.LocalPart.All(char.IsAscii)
            && address.Domain.Contains('.')
            && Uri.CheckHostName(address.Domain) == UriHostNameType.Dns;
        return sound ? text : null;
    }
}
