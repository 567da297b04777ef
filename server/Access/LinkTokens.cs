using System.Buffers.Text;

namespace FormEngine.Server.Access;

/// <summary>
/// The secret part of a personal link: the link's id and an HMAC over it. It is derived when a mail is sent and stored
/// nowhere, so a copy of the database opens no section.
/// </summary>
public sealed class LinkTokens(SignedIds ids)
{
    private const string Purpose = "";
    private const int MacLength = 16;

    public string TokenFor(Guid linkId) => Base64Url.EncodeToString(ids.Sign(Purpose, linkId, MacLength));

    /// <summary>False for a token that is mangled or was not made here.</summary>
    public bool TryRead(string? token, out Guid linkId)
    {
        linkId = Guid.Empty;
        return token is { Length: <= 64 } && Base64Url.IsValid(token)
            && ids.TryRead(Purpose, Base64Url.DecodeFromChars(token), MacLength, out linkId);
    }
}
