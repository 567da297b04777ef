using FormEngine.Server.Accounts;
using FormEngine.Server.Mail.Requests;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

/// <summary>A server whose account mails are sent when the test says so.</summary>
public abstract class StaffServer(DatabaseKind kind) : IAsyncLifetime
{
    private ServerHost? _host;

    public ServerHost Host => _host!;

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(new ServerOptions
    {
        Kind = kind,
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false", ["Site:Name"] = "Prøvetjenesten" },
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Sends what waits, and reads all that this address has got.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsToAsync(string address)
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LinkRequestJob>().RunAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<AccountDelivery>().RunAsync(CancellationToken.None);
        }
        return [.. ReceivedMail.ReadFolder(Path.Combine(Host.Database.Folder, "mail"))
            .Where(mail => mail.To.Contains(address, StringComparison.Ordinal))];
    }
}

public sealed class StaffOnSqlite() : StaffServer(DatabaseKind.Sqlite);

public sealed class StaffOnPostgres() : StaffServer(DatabaseKind.Postgres);
