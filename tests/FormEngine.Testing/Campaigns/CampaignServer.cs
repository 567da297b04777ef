using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Campaigns;

/// <summary>A server with a small survey, whose mails are delivered when the test says so.</summary>
public sealed class CampaignServer : IAsyncDisposable
{
    private readonly TemporaryFolder _forms;
    private int _people;

    private CampaignServer(ServerHost host, TemporaryFolder forms)
    {
        Host = host;
        _forms = forms;
    }

    public ServerHost Host { get; }

    /// <summary>The mails written to files.</summary>
    public IReadOnlyList<ReceivedMail> Mails => ReceivedMail.ReadFolder(Path.Combine(Host.Database.Folder, "mail"));

    public static Task<CampaignServer> StartAsync(DatabaseKind kind) => StartAsync(new ServerOptions { Kind = kind });

    public static async Task<CampaignServer> StartAsync(ServerOptions options)
    {
        var forms = SmallSurvey.Write();
        var settings = new Dictionary<string, string?>(options.Settings) { ["Jobs:Run"] = "false" };
        return new CampaignServer(await ServerHost.StartAsync(options with { Forms = forms.Path, Settings = settings }), forms);
    }

    public Task DeliverAsync() => Host.Services.GetRequiredService<Delivery>().RunAsync();

    /// <summary>Does something as one request would, with the services of its own scope.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<Organisation> AddOrganisationAsync(string number, string size = "small") => AddAsync(new Organisation
    {
        Number = number,
        Name = $"By {number}",
        Attributes = $$"""{"size":"{{size}}"}""",
    });

    public Task<Contact> AddContactAsync(string language = "nb", string? name = null)
    {
        var number = Interlocked.Increment(ref _people);
        return AddAsync(new Contact
        {
            Email = $"person{number}@example.invalid",
            Name = name ?? $"Åse Prøve {number:000}",
            Language = language
        });
    }

    public async Task<Contact> AddHolderAsync(Organisation organisation, string role, Contact? contact = null)
    {
        contact ??= await AddContactAsync();
        await AddAsync(new RoleHolder { OrganisationId = organisation.Id, Role = role, ContactId = contact.Id });
        return contact;
    }

    /// <summary>The organisation's shared postbox.</summary>
    public Task<Contact> AddPostboxAsync(Organisation organisation, string name) => AddAsync(new Contact
    {
        Email = $"postmottak{organisation.Number}@example.invalid",
        Name = name,
        Language = "nb",
        Postbox = true,
        Roles = [new RoleHolder { OrganisationId = organisation.Id, Role = "postbox" }],
    });

    public Task<T> ReadAsync<T>(Func<FormEngineDb, Task<T>> read) => Host.WithDatabaseAsync(read);

    public Task<List<Server.Data.Model.Mail>> OutboxAsync() =>
        ReadAsync(db => db.Mails.AsNoTracking().OrderBy(mail => mail.Sequence).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _forms.Dispose();
    }

    private Task<T> AddAsync<T>(T row) where T : class => Host.WithDatabaseAsync(async db =>
    {
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    });
}
