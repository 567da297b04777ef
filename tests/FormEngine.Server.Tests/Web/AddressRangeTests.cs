using System.Net;
using FormEngine.Server.Web.Security;

namespace FormEngine.Server.Tests.Web;

public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("192.0.2.17", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.17", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData(null, "unknown")]
    public void Neighbours_are_in_one_range(string? address, string range) =>
        Assert.Equal(range, AddressRange.Of(address is null ? null : IPAddress.Parse(address)));
}
