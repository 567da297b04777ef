using System.Buffers.Text;
using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Mail.OptOut;

/// <summary>The address where a contact says no to more mail. It opens nothing else.</summary>
public sealed class StopLinks(SignedIds ids, PublicUrl url)
{
    private const string Purpose = "stop";
    private const int MacLength = 16;

    /// <summary>What stands for it where a mail is shown to staff.</summary>
    public string Hidden => Address("•••");

    public string For(Guid contactId) => Address(Base64Url.EncodeToString(ids.Sign(Purpose, contactId, MacLength)));

    public bool TryRead(string? token, out Guid contactId) => ids.TryRead(Purpose, token, MacLength, out contactId);

    private string Address(string token) => url.For(MailAddresses.Stop(token));
}
