using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Promise 3, through a real SMTP server.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private SmtpServer _smtp = null!;

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public async Task InitializeAsync() => _smtp = await SmtpServer.StartAsync(open: true);

    public async Task DisposeAsync() => await _smtp.DisposeAsync();

    [Theory, MemberData(nameof(Databases))]
    public async Task Deliveries_side_by_side_on_two_nodes_send_each_mail_once(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 40);
        await using var other =
            await ServerHost.StartAsync(new ServerOptions { Database = server.Host.Database, Settings = Settings(_smtp.Port) });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            (i % 2 == 0 ? server.Host : other).Services.GetRequiredService<Delivery>().RunAsync()));

        Assert.Equal(40, _smtp.Mails.Select(mail => mail.Header("X-Envelope-To")).Distinct().Count());
        Assert.Equal(40, _smtp.Mails.Count);
        Assert.All(await server.OutboxAsync(), mail => Assert.Equal((MailState.Sent, 1), (mail.State, mail.Attempts)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_process_that_stopped_while_sending_leaves_the_mail_uncertain(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        var id = (await server.OutboxAsync())[0].Id;
        Assert.True(await server.Host.Services.GetRequiredService<Outbox>().ClaimAsync(id, Guid.NewGuid()));

        await server.DeliverAsync();
        Assert.Equal(MailState.Claimed, (await server.OutboxAsync())[0].State);

        server.Host.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await server.DeliverAsync();
        Assert.Equal(MailState.Uncertain, (await server.OutboxAsync())[0].State);
        Assert.Empty(_smtp.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_connection_lost_before_the_answer_leaves_the_mail_uncertain_and_is_not_tried_again(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        await _smtp.HangUpAsync(SmtpStage.Acknowledgement);
        await server.DeliverAsync();
        await _smtp.AcceptAsync();

        server.Host.Time.Advance(TimeSpan.FromDays(1));
        await server.DeliverAsync();

        Assert.Single(_smtp.Mails);
        Assert.Equal(MailState.Uncertain, (await server.OutboxAsync())[0].State);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, null)]
    [InlineData(DatabaseKind.Sqlite, 421)]
    [InlineData(DatabaseKind.Postgres, null)]
    [InlineData(DatabaseKind.Postgres, 421)]
    public async Task A_connection_that_the_mail_server_closed_between_two_mails_is_opened_again_in_silence(DatabaseKind kind, int? code)
    {
        await using var server = await StartAsync(kind, ("Mail:AtOnce", "1"));
        await server.ReleasedCampaignAsync(contacts: 5);
        await _smtp.HangUpAsync(SmtpStage.Idle, code);

        await server.DeliverAsync();

        Assert.All(await server.OutboxAsync(), mail => Assert.Equal((MailState.Sent, 1, null), (mail.State, mail.Attempts, mail.Error)));
        Assert.Equal(5, _smtp.Mails.Select(mail => mail.Header("X-Envelope-To")).Distinct().Count());
        Assert.Equal((5, 5), (_smtp.Mails.Count, ConnectionsUsed()));
    }

    [Theory]
    [InlineData(SmtpStage.Recipient, MailState.Planned)]
    [InlineData(SmtpStage.Data, MailState.Planned)]
    [InlineData(SmtpStage.Text, MailState.Uncertain)]
    public async Task What_breaks_before_the_text_is_surely_not_sent_and_what_breaks_after_may_be(SmtpStage stage, MailState state)
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite, ("Mail:AtOnce", "1"));
        await server.ReleasedCampaignAsync(contacts: 2);
        await _smtp.HangUpAsync(stage);

        await server.DeliverAsync();

        Assert.All(await server.OutboxAsync(), mail => Assert.Equal((state, 1), (mail.State, mail.Attempts)));
        Assert.Empty(_smtp.Mails);
    }

    [Fact]
    public async Task A_mail_server_that_never_answers_leaves_the_mail_uncertain()
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite, ("Mail:Timeout", "00:00:01"));
        await server.ReleasedCampaignAsync(contacts: 1);
        await _smtp.StallAsync();

        await server.DeliverAsync();

        Assert.Equal(MailState.Uncertain, (await server.OutboxAsync())[0].State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task As_many_connections_as_mails_at_once_carry_them_all(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind, ("Mail:AtOnce", "3"));
        await server.ReleasedCampaignAsync(contacts: 120);

        await server.DeliverAsync();

        Assert.Equal(120, _smtp.Mails.Count);
        Assert.InRange(ConnectionsUsed(), 1, 3);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_that_cannot_be_made_has_failed_and_the_others_go(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind, ("Mail:AtOnce", "1"));
        await server.ReleasedCampaignAsync(contacts: 3);
        var broken = (await server.OutboxAsync())[1].ContactId;
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == broken)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Email, "ingen adresse\r\nBcc: andre@example.invalid")));

        await server.DeliverAsync();

        Assert.Equal(2, _smtp.Mails.Count);
        Assert.All(await server.OutboxAsync(), mail => Assert.Equal(
            mail.ContactId == broken ? (MailState.Failed, "unwritable ParseException") : (MailState.Sent, null), (mail.State, mail.Error)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_name_with_a_character_that_is_none_stops_nobodys_mail(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind, ("Mail:AtOnce", "1"));
        string[] names = ["Kari \uFFFE Prøve", "Ola \uFFFF\u0001 Prøve", "Åse Prøve"];
        foreach (var (index, name) in names.Index())
        {
            var organisation = await server.AddOrganisationAsync($"{index:0000}");
            await server.AddHolderAsync(organisation, "gartner", await server.AddContactAsync(name: name));
        }
        await server.ReleaseAsync(await server.CreateCampaignAsync(), mails: 3);

        await server.DeliverAsync();

        Assert.Equal(3, _smtp.Mails.Count);
        Assert.All(await server.OutboxAsync(), mail => Assert.Equal((MailState.Sent, null), (mail.State, mail.Error)));
    }

    [Theory]
    [InlineData("Åse \"Ås\" Prøve")]
    [InlineData("Ola \\\"Nordmann\\")]
    [InlineData("Nordmann, Ola <ola@example.invalid>; (sjef)")]
    [InlineData("Ola\r\nBcc: andre@example.invalid", "Ola Bcc: andre@example.invalid")]
    [InlineData("Åse\nBcc: andre@example.invalid\n\nHei", "Åse Bcc: andre@example.invalid  Hei")]
    [InlineData("Ola \uFFFE\0 Nordmann")]
    public async Task No_name_breaks_a_header(string name, string? shown = null)
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite, ("Mail:ReturnAddress", "retur@example.invalid"));
        var mail = new OutgoingMail(
            Guid.NewGuid(), new MailParty(name, "ase@example.invalid"), new MailParty(name, "hjelp@example.invalid"), name,
            DateTimeOffset.UnixEpoch,
            new MailBody().Paragraph("Hei").Finish("nb", name));
        await using var session = server.Host.Services.GetRequiredService<IMailSender>().Open();

        Assert.Equal(SendOutcome.Sent, (await session.SendAsync(mail)).Outcome);

        var received = Assert.Single(_smtp.Mails);
        var message = received.Message;
        Assert.All([message.From, message.To, message.ReplyTo], list => Assert.Equal(shown ?? name, Assert.Single(list).Name));
        Assert.Equal(shown ?? name, message.Subject);
        Assert.Equal(("ase@example.invalid", "Hei\n"), (received.Header("X-Envelope-To"), received.Text));
        Assert.Equal((0, null), (message.Bcc.Count, message.Sender));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_for_now_is_tried_again_later(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        await _smtp.RefuseAsync(SmtpStage.Recipient, 451);

        await server.DeliverAsync();
        await server.DeliverAsync();
        var refused = (await server.OutboxAsync())[0];
        Assert.Equal((MailState.Planned, 1), (refused.State, refused.Attempts));
        Assert.StartsWith("451 ", refused.Error, StringComparison.Ordinal);

        await _smtp.AcceptAsync();
        server.Host.Time.Advance(TimeSpan.FromMinutes(1));
        await server.DeliverAsync();
        Assert.Single(_smtp.Mails);
        Assert.Null((await server.OutboxAsync())[0].Error);
    }

    [Fact]
    public async Task A_refusal_for_now_that_lasts_a_day_has_failed()
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite);
        await server.ReleasedCampaignAsync(contacts: 1);
        await _smtp.RefuseAsync(SmtpStage.Data, 452);

        for (var hour = 0; hour < 24; hour++)
        {
            await server.DeliverAsync();
            server.Host.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(MailState.Failed, (await server.OutboxAsync())[0].State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_for_good_fails_at_once_and_its_reason_holds_no_address(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 2);
        await _smtp.RefuseAsync(SmtpStage.Recipient, 550);

        await server.DeliverAsync();

        Assert.All(await server.OutboxAsync(), mail =>
        {
            Assert.Equal((MailState.Failed, 1), (mail.State, mail.Attempts));
            Assert.StartsWith("550 ", mail.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("@", mail.Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Without_a_mail_server_mails_wait()
    {
        await using var server = await CampaignServer.StartAsync(new ServerOptions { Settings = Settings(port: 1) });
        await server.ReleasedCampaignAsync(contacts: 1);

        await server.DeliverAsync();

        Assert.Equal(MailState.Planned, (await server.OutboxAsync())[0].State);
    }

    [Fact]
    public async Task A_mail_carries_the_headers_mail_programs_look_for()
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite);
        await server.ReleasedCampaignAsync(contacts: 1);

        await server.DeliverAsync();

        var mail = Assert.Single(_smtp.Mails);
        var row = (await server.OutboxAsync())[0];
        Assert.Contains("<svar@example.invalid>", mail.From, StringComparison.Ordinal);
        Assert.Contains("<hjelp@example.invalid>", mail.Header("Reply-To"), StringComparison.Ordinal);
        Assert.Equal($"<{row.Id:N}@example.invalid>", mail.Header("Message-ID"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.NotEqual("", mail.Header("Date"));
        Assert.Equal("nb", mail.Header("Content-Language"));
        Assert.StartsWith("multipart/mixed", mail.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_delivered_comes_back_to_an_address_that_names_the_mail()
    {
        var settings = Settings(_smtp.Port);
        settings["Mail:ReturnAddress"] = "retur@example.invalid";
        await using var server = await CampaignServer.StartAsync(new ServerOptions { Settings = settings });
        await server.ReleasedCampaignAsync(contacts: 2);

        await server.DeliverAsync();

        Assert.All(_smtp.Mails, mail => Assert.Matches(@"^retur\+[0-9a-f]{48}@example\.invalid$", mail.Header("X-Envelope-From")));
        Assert.Equal(2, _smtp.Mails.Select(mail => mail.Header("X-Envelope-From")).Distinct().Count());
        Assert.All(_smtp.Mails, mail => Assert.Equal("", mail.Header("Sender")));
        Assert.All(_smtp.Mails, mail => Assert.Contains("<svar@example.invalid>", mail.From, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SmtpStage.Recipient, 550, "5.1.1", MailState.Failed, true)]
    [InlineData(SmtpStage.Recipient, 550, "5.7.1", MailState.Failed, false)]
    [InlineData(SmtpStage.Data, 554, "5.6.0", MailState.Failed, false)]
    [InlineData(SmtpStage.Recipient, 552, "5.2.2", MailState.Planned, false)]
    public async Task The_enhanced_status_says_whether_it_is_the_address_and_whether_it_may_pass(
        SmtpStage stage, int code, string status, MailState state, bool addressIsBad)
    {
        await using var server = await StartAsync(DatabaseKind.Sqlite);
        await server.ReleasedCampaignAsync(contacts: 1);
        await _smtp.RefuseAsync(stage, code, status);

        await server.DeliverAsync();

        Assert.Equal(state, (await server.OutboxAsync())[0].State);
        Assert.Equal(addressIsBad, await server.ReadAsync(db => db.Contacts.AnyAsync(contact => contact.BouncedAt != null)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_that_is_too_early_waits_and_that_counts_as_no_attempt(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        var outbox = server.Host.Services.GetRequiredService<Outbox>();
        var (id, claim, until) = ((await server.OutboxAsync())[0].Id, Guid.NewGuid(), server.Host.Time.GetUtcNow().UtcDateTime.AddHours(8));

        Assert.True(await outbox.ClaimAsync(id, claim));
        await outbox.RecordAsync(id, claim, new SendResult(SendOutcome.NotYet) { Until = until });
        Assert.Empty(await outbox.DueAsync(10));

        server.Host.Time.Advance(TimeSpan.FromHours(8));
        Assert.Equal([id], await outbox.DueAsync(10));
        Assert.Equal((MailState.Planned, 0), ((await server.OutboxAsync())[0].State, (await server.OutboxAsync())[0].Attempts));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_sent_is_recorded_also_when_its_claim_has_run_out_meanwhile(DatabaseKind kind)
    {
        await using var server = await StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        var outbox = server.Host.Services.GetRequiredService<Outbox>();
        var (id, claim) = ((await server.OutboxAsync())[0].Id, Guid.NewGuid());
        Assert.True(await outbox.ClaimAsync(id, claim));
        server.Host.Time.Advance(TimeSpan.FromHours(1));
        await outbox.ExpireClaimsAsync();

        await outbox.RecordAsync(id, claim, new SendResult(SendOutcome.Later));
        Assert.Equal(MailState.Uncertain, (await server.OutboxAsync())[0].State);
        await outbox.RecordAsync(id, claim, SendResult.Sent);
        Assert.Equal(MailState.Sent, (await server.OutboxAsync())[0].State);
    }

    private static Dictionary<string, string?> Settings(int port) => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{port}",
        ["Mail:Tls"] = "None",
        ["Mail:From"] = "svar@example.invalid",
        ["Jobs:Run"] = "false",
    };

    private int ConnectionsUsed() => _smtp.Mails.Select(mail => mail.Header("X-Connection")).Distinct().Count();

    private Task<CampaignServer> StartAsync(DatabaseKind kind, params (string Key, string Value)[] more)
    {
        var settings = Settings(_smtp.Port);
        foreach (var (key, value) in more)
            settings[key] = value;
        return CampaignServer.StartAsync(new ServerOptions { Kind = kind, Settings = settings });
    }
}
