using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Xunit.Abstractions;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Somebody sets the clock an hour forth and back while mail goes out; <c>tools/kill</c> does it with more of it.</summary>
public sealed class ClockTests(ITestOutputHelper output)
{
    private static readonly int Contacts = 40 * Scale.Kills;

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task No_mail_goes_twice_and_none_is_left_out_when_the_clock_is_set(DatabaseKind kind)
    {
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var server = await CampaignServer.StartAsync(new ServerOptions
        {
            Kind = kind,
            Settings = new Dictionary<string, string?>
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{smtp.Port}",
                ["Mail:Tls"] = "None",
                ["Mail:From"] = "svar@example.invalid",
            },
        });
        await server.ReleasedCampaignAsync(Contacts);
        var now = server.Host.Time.Now;

        using (var stop = new CancellationTokenSource())
        {
            var clock = SetForthAndBackAsync(server.Host.Time, now, stop.Token);
            await Task.WhenAll(server.DeliverAsync(), server.DeliverAsync());
            await stop.CancelAsync();
            output.WriteLine($"The clock was set {await clock} times while {Contacts} mails were sent.");
        }
        server.Host.Time.Now = now.AddHours(2);
        await server.DeliverAsync();

        var mails = await server.OutboxAsync();
        var arrived = smtp.Mails.CountBy(mail => mail.Header("X-Envelope-To")).ToList();
        Assert.Equal(Contacts, mails.Count);
        Assert.All(arrived, one => Assert.Equal(1, one.Value));
        Assert.All(mails, mail => Assert.Contains(mail.State, new[] { MailState.Sent, MailState.Uncertain }));
        Assert.Equal(Contacts, arrived.Count);
        output.WriteLine($"{arrived.Count} persons got one mail each, none got two, {Contacts - arrived.Count} got none.");
    }

    /// <returns>How many times it was set.</returns>
    private static async Task<int> SetForthAndBackAsync(FakeTime time, DateTimeOffset now, CancellationToken stop)
    {
        var times = 0;
        for (; !stop.IsCancellationRequested; times++)
        {
            time.Now = now.AddHours(1 - (times % 2));
            await Task.Yield();
        }
        return times;
    }
}
