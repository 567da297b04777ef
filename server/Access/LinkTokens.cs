using System.Buffers.Text;

namespace FormEngine.Server.Access;

/// <summary>
/// The secret part of a link: the link's id and an HMAC over it. It is derived when a mail is sent or a page shows the link, and stored
/// nowhere, so a copy of the database opens nothing.
/// </summary>
public sealed class LinkTokens(SignedIds ids)
{
    private const int MacLength = 16;

    public string TokenFor(Guid linkId, LinkPurpose purpose = LinkPurpose.Personal) =>
        Base64Url.EncodeToString(ids.Sign(Signed(purpose), linkId, MacLength));

    /// <summary>False for a token that is mangled, made for something else, or not made here.</summary>
    public bool TryRead(string? token, out Guid linkId, LinkPurpose purpose = LinkPurpose.Personal) =>
        ids.TryRead(Signed(purpose), token, MacLength, out linkId);

    private static string Signed(LinkPurpose purpose) => purpose == LinkPurpose.Personal ? "" : $"{purpose} ";
}

/// <summary>What a link leads to. Links that were sent hold the names, so none ever changes.</summary>
public enum LinkPurpose
{
    /// <summary>All that a contact answers.</summary>
    Personal,

    /// <summary>An organisation's scorecard, to read.</summary>
    Scorecard,
}
