using FormEngine.Server.Access;
using FormEngine.Server.Access.Secrets;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FormEngine.Bench.Saves;

/// <summary>A database of its own on the server named, with one open campaign; dropped at the end.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    public const string SigningKey = "YmVuY2htYXJrIGxpbmtzIGFyZSBubyBzZWNyZXRzIGF0IGFsbA==";

    private readonly string _server;
    private readonly string _name = $"bench_{Guid.NewGuid():N}";

    private BenchDatabase(string server) => _server = server;

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = Load.Connections }.ConnectionString;

    public static async Task<BenchDatabase> CreateAsync(string server)
    {
        var database = new BenchDatabase(server);
        await database.ExecuteAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    /// <summary>Invites as many, each from an organisation of its own; gives their tokens and the organisations' numbers.</summary>
    public async Task<IReadOnlyList<(string Token, string Number)>> InviteAsync(int count, string survey, string section)
    {
        await using var db = new FormEngineDb(new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(ConnectionString).Options);
        var now = DateTime.UtcNow;
        var version = await db.SurveyVersions.Where(version => version.Survey == survey && !version.IsEarlier)
            .Select(version => version.Id).SingleAsync();
        var campaign = new Campaign
        {
            SurveyVersionId = version,
            Name = "Bench",
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(1),
            ReleasedAt = now,
            CreatedAt = now,
        };
        db.Add(campaign);
        var links = Enumerable.Range(1, count).Select(number => Invite(db, campaign, section, $"{number:0000}")).ToList();
        await db.SaveChangesAsync();
        var tokens = new LinkTokens(new SignedIds(KeyRing.Parse(SigningKey)));
        return [.. links.Select((link, i) => (tokens.TokenFor(link.Id), $"{i + 1:0000}"))];
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");

    private static AccessLink Invite(FormEngineDb db, Campaign campaign, string section, string number)
    {
        var organisation = new Organisation { Number = number, Name = $"Bench {number}", Attributes = "{}" };
        var contact = new Contact { Email = $"{number}@example.invalid", Name = number, Language = "nb" };
        var participant = new Participant
        {
            CampaignId = campaign.Id,
            OrganisationId = organisation.Id,
            Number = number,
            Name = organisation.Name,
            Attributes = """{"type":"kommune"}""",
        };
        var link = new AccessLink { CampaignId = campaign.Id, ContactId = contact.Id, CreatedAt = campaign.CreatedAt };
        db.AddRange(organisation, contact, participant, link, new Assignment
        {
            ParticipantId = participant.Id,
            Section = section,
            ContactId = contact.Id,
            Kind = AssignmentKind.Owner,
            From = campaign.CreatedAt,
        });
        return link;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source =
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres", Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
