using FormEngine.Server.Web.Security;

namespace FormEngine.Server.Access;

/// <summary>
/// Knows again where a request comes from. The address is the proxy's word only where the proxy is trusted
/// (<c>Site:Proxies</c>), and is kept nowhere: limits know a keyed hash of its range.
/// </summary>
public sealed class ClientPlace(IHttpContextAccessor http, KeyedHash hash)
{
    public string Hash => hash.Of("place", AddressRange.Of(http.HttpContext?.Connection.RemoteIpAddress));
}
