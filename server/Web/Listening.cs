using System.Net.Sockets;
using FormEngine.Server.Data;
using Microsoft.AspNetCore.Connections;

namespace FormEngine.Server.Web;

/// <summary>Opens the door, or says in a line why it cannot be opened.</summary>
public static class Listening
{
    /// <summary>Where the server listens, as ASP.NET Core calls it.</summary>
    private const string Setting = "Urls";

    /// <summary>What the host says of its own failures it throws as well.</summary>
    internal static void AddListening(this WebApplicationBuilder builder) =>
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refusal) when (refusal is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new CannotStartException(
                $"The server cannot listen on {app.Configuration[Setting]}: {refusal.Message} Choose another address with {Setting}.",
                refusal);
        }
    }
}
