using System.Net;
using System.Net.Sockets;

namespace FormEngine.Server.Web.Security;

/// <summary>Where a request comes from, as far as limits go: one who has an address mostly has those beside it too.</summary>
public static class AddressRange
{
    private const int OfFour = 24;
    private const int OfSix = 64;

    /// <summary>As <c>192.0.2.0/24</c> or <c>2001:db8::/64</c>; «unknown» where there is no address, as behind a socket.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var length = address.AddressFamily == AddressFamily.InterNetwork ? OfFour : OfSix;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, length / 8, bytes.Length - (length / 8));
        return $"{new IPAddress(bytes)}/{length}";
    }
}
