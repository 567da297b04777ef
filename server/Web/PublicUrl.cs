using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FormEngine.Server.Web;

/// <summary>
/// The address people reach the server by: configuration <c>PublicUrl</c>, else the first address it listens on. Never
/// taken from a request, which could name any host.
/// </summary>
public sealed class PublicUrl(IConfiguration configuration, IServer server)
{
    /// <param name="path">A path on this server, beginning with a slash.</param>
    public string For(string path) => Root().TrimEnd('/') + path;

    private string Root() =>
        configuration["PublicUrl"] is { Length: > 0 } configured ? configured : Listening() ?? "http://localhost:5000";

    private string? Listening() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .FirstOrDefault()?.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").Replace("*", "localhost");
}
