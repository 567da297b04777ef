using FormEngine.Server.Mail;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Whoever has mails sent is slowed down: by who asks, and by who gets them.</summary>
public sealed class MailLimitsTests
{
    private const string Address = "kari@example.invalid";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task One_address_gets_only_so_many_whoever_asks_and_then_more_as_time_goes_by(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);

        Assert.Equal(6, await CountAsync(server, 10, limits => limits.TryOfferAsync(Asker(), " Kari@Example.invalid")));
        Assert.Equal(30, await CountAsync(server, 40, limits => limits.TryNominateAsync(Asker(), Address)));
        Assert.Equal(20, await CountAsync(server, 30, limits => limits.TryAsStaffAsync(Guid.NewGuid(), Address)));
        Assert.Equal(1, await CountAsync(server, 1, limits => limits.TryOfferAsync(Asker(), "another@example.invalid")));

        server.Host.Time.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, await CountAsync(server, 5, limits => limits.TryOfferAsync(Asker(), Address)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_person_and_one_organisation_have_only_so_many_sent_to_whomever(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (contact, organisation) = (Guid.NewGuid(), Guid.NewGuid());

        var link = Asker() with { Contact = contact };

        Assert.Equal(20, await CountAsync(server, 25, limits => limits.TryOfferAsync(link with { Organisation = Guid.NewGuid() }, New())));
        Assert.Equal(10, await CountAsync(server, 15, limits => limits.TryOfferAsync(Asker() with { Contact = contact }, New())));
        Assert.Equal(60, await CountAsync(server, 65, limits => limits.TryOfferAsync(Asker() with { Organisation = organisation }, New())));
    }

    private static MailAsker Asker() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    private static string New() => $"{Guid.NewGuid():N}@example.invalid";

    private static async Task<int> CountAsync(CampaignServer server, int times, Func<MailLimits, Task<DateTime?>> ask)
    {
        var sent = 0;
        for (var time = 0; time < times; time++)
        {
            var again = await server.WithAsync<MailLimits, DateTime?>(ask);
            if (again is null)
                sent++;
            else
                Assert.True(again > server.Host.Time.GetUtcNow().UtcDateTime);
        }
        return sent;
    }
}
