using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace FormEngine.Server.Tests.Mail;

/// <summary>
/// Promise 3 under fire: while the mails of a campaign go out from two nodes on one PostgreSQL through a real SMTP server,
/// nodes and database are killed, again and again. <c>tools/fire</c> runs it with 5,000 mails.
/// </summary>
public sealed class FireTests(ITestOutputHelper output)
{
    private const int AtOnce = 4;

    private static readonly int Count = Scale.Mails;

    private static readonly int Disasters = Math.Max(3, Count / 150);

    [Fact]
    public async Task No_mail_is_sent_twice_and_none_is_lost_whatever_is_killed()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var folder = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var settings = Settings(cluster, smtp);
        await ReleaseAsync(folder, settings);
        await using var nodes = await FireNodes.StartAsync(new ServerOptions { Settings = settings }, folder);

        var disasters = await BurnAsync(cluster, smtp, nodes);

        await using var db = Open(cluster);
        var mails = await db.Mails.AsNoTracking().ToListAsync();
        Report(mails, smtp.Mails.Count, disasters);
        AssertSentOnce(mails, smtp.Mails, disasters);
    }

    /// <summary>Kills something each time another share of the mails has arrived, until no mail is waiting or on its way.</summary>
    private static async Task<int> BurnAsync(PostgresCluster cluster, SmtpServer smtp, FireNodes nodes)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var disasters = 0;
        while (await timer.WaitForNextTickAsync() && !await IsOverAsync(cluster))
        {
            if (disasters == Disasters || smtp.Count < Count * (disasters + 1) / (Disasters + 1))
                continue;
            if (disasters++ % 3 == 1)
            {
                await cluster.KillAsync();
                await cluster.RestartAsync();
            }
            else
            {
                await nodes.KillOneAsync();
            }
        }
        return disasters;
    }

    private static void AssertSentOnce(List<Server.Data.Model.Mail> mails, IReadOnlyList<ReceivedMail> arrived, int disasters)
    {
        var times = arrived.CountBy(mail => mail.Header("Message-ID")).ToDictionary();
        int TimesOf(Server.Data.Model.Mail mail) => times.GetValueOrDefault($"<{mail.Id:N}@example.invalid>");

        Assert.Equal(Count, mails.Select(mail => mail.ContactId).Distinct().Count());
        Assert.All(mails, mail => Assert.Contains(mail.State, new[] { MailState.Sent, MailState.Uncertain }));
        Assert.All(mails.Where(mail => mail.State == MailState.Sent), mail => Assert.Equal(1, TimesOf(mail)));
        Assert.All(mails.Where(mail => mail.State == MailState.Uncertain), mail => Assert.InRange(TimesOf(mail), 0, 1));
        Assert.Equal(arrived.Count, mails.Sum(TimesOf));
        Assert.InRange(mails.Count(mail => mail.State == MailState.Uncertain), 0, disasters * AtOnce);
    }

    private void Report(List<Server.Data.Model.Mail> mails, int arrived, int disasters) => output.WriteLine(
        $"{mails.Count} mails, {arrived} arrived, {disasters} disasters; "
        + string.Join(", ", mails.CountBy(mail => mail.State).Select(state => $"{state.Value} {state.Key}")));

    private static async Task<bool> IsOverAsync(PostgresCluster cluster)
    {
        await using var db = Open(cluster);
        return !await db.Mails.AnyAsync(mail => mail.State == MailState.Planned || mail.State == MailState.Claimed);
    }

    private static FormEngineDb Open(PostgresCluster cluster) =>
        new(new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(cluster.ConnectionString).Options);

    private static async Task ReleaseAsync(TestDatabase folder, Dictionary<string, string?> settings)
    {
        await using var server = await CampaignServer.StartAsync(
            new ServerOptions { Database = folder, Settings = settings, Now = TimeProvider.System.GetUtcNow() });
        await server.ReleasedCampaignAsync(Count);
    }

    private static Dictionary<string, string?> Settings(PostgresCluster cluster, SmtpServer smtp) => new()
    {
        ["Database:Postgres"] = cluster.ConnectionString.Replace("Pooling=false", "Pooling=true;Timeout=5", StringComparison.Ordinal),
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{smtp.Port}",
        ["Mail:Tls"] = "None",
        ["Mail:From"] = "svar@example.invalid",
        ["Mail:AtOnce"] = $"{AtOnce}",
        ["Mail:Timeout"] = "00:00:08",
        ["Mail:Lease"] = "00:00:10",
        ["Jobs:Takeover"] = "00:00:05",
        ["Jobs:Every:DeliveryJob"] = "00:00:01",
    };
}
