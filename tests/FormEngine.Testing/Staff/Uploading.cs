using System.Text;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Staff;

/// <summary>Puts files where those lie that staff have uploaded.</summary>
public static class Uploading
{
    /// <summary>As it lies when it has been read, on a server that does no work too.</summary>
    /// <returns>The address of its preview.</returns>
    public static async Task<string> KeepReadAsync(this ServerHost host, ImportKind kind, string content)
    {
        var id = await host.KeepAsync(kind, Encoding.UTF8.GetBytes(content), read: true);
        return $"/staff/contacts/import/{id}";
    }

    public static async Task<Guid> KeepAsync(this ServerHost host, ImportKind kind, byte[] content, bool read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var uploads = scope.ServiceProvider.GetRequiredService<Uploads>();
        var id = await uploads.KeepAsync(kind, "fil.csv", content);
        if (read)
            await uploads.ReadAsync(id);
        return id;
    }
}
