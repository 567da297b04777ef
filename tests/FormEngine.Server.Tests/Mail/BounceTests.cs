using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail.Bounces;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Mail;

/// <summary>What mail servers send back, as files in a folder.</summary>
public sealed class BounceTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_that_bounced_for_good_marks_its_contact_and_is_forgotten(DatabaseKind kind)
    {
        await using var server = await SentAsync(kind, mails: 2);
        var returned = Returned(server, 0);
        Drop(server, Report.Failed(returned, "5.1.1"));

        Assert.Equal(1, await ReadFolderAsync(server));

        var (bounced, fine) = await MailsAsync(server, returned);
        Assert.Equal(("5.1.1", MailState.Sent), (bounced.BounceStatus, bounced.State));
        Assert.NotNull(bounced.Contact!.BouncedAt);
        Assert.Equal((null, null), (fine.BouncedAt, fine.Contact!.BouncedAt));
        Assert.Empty(Directory.GetFiles(Folder(server), "*", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_mail_that_is_only_delayed_marks_nobody(DatabaseKind kind)
    {
        await using var server = await SentAsync(kind, mails: 1);
        Drop(server, Report.Of(Returned(server, 0), "delayed", "4.4.1"));

        await ReadFolderAsync(server);

        var mail = Assert.Single(await MailsAsync(server));
        Assert.Equal((null, null, "4.4.1 delayed"), (mail.BouncedAt, mail.Contact!.BouncedAt, mail.Error));
    }

    [Fact]
    public async Task A_full_mailbox_marks_the_mail_and_not_its_contact()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        Drop(server, Report.Failed(Returned(server, 0), "5.2.2"));

        await ReadFolderAsync(server);

        var mail = Assert.Single(await MailsAsync(server));
        Assert.Equal(("5.2.2", null), (mail.BounceStatus, mail.Contact!.BouncedAt));
    }

    [Fact]
    public async Task The_mail_is_found_by_its_Message_ID_too_and_the_remote_server_s_words_are_heard()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        var returned = "ukjent@example.invalid";
        Drop(server, Report.Failed(returned, "5.0.0", "smtp; 550 5.1.10 No such user", server.Mails[0].Header("Message-ID")));

        await ReadFolderAsync(server);

        Assert.Equal("5.1.10", Assert.Single(await MailsAsync(server)).BounceStatus);
    }

    [Fact]
    public async Task A_report_whose_parts_are_encoded_is_read()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        Drop(server, Report.Failed(Returned(server, 0), "5.1.1", encode: true));

        await ReadFolderAsync(server);

        Assert.NotNull(Assert.Single(await MailsAsync(server)).BouncedAt);
    }

    [Fact]
    public async Task A_return_address_nobody_got_from_us_marks_nobody()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        var returned = Returned(server, 0);
        var at = returned.IndexOf('@', StringComparison.Ordinal);
        var forged = returned[..(at - 1)] + (returned[at - 1] == '0' ? '1' : '0') + returned[at..];
        Drop(server, Report.Failed(forged, "5.1.1"));

        await ReadFolderAsync(server);

        Assert.Null(Assert.Single(await MailsAsync(server)).BouncedAt);
    }

    [Theory]
    [InlineData("Subject: Jeg er bortreist\nAuto-Submitted: auto-replied\n\nTilbake mandag.")]
    [InlineData("Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nAction: relayed\nStatus: 2.0.0")]
    [InlineData("Content-Type: multipart/report; boundary=\n\n--\n--\n--")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n\n\n: \nAction\n")]
    [InlineData("\0\u00ff\n\n\n")]
    [InlineData("")]
    public async Task Other_mail_is_set_aside_and_staff_are_told(string mail)
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        Drop(server, mail.Replace("To: ", $"To: {Returned(server, 0)}", StringComparison.Ordinal));
        using var staff = await server.Host.CreateStaffClientAsync();

        await ReadFolderAsync(server);

        Assert.Null(Assert.Single(await MailsAsync(server)).BouncedAt);
        Assert.Single(Directory.GetFiles(Path.Combine(Folder(server), "unread")));
        Assert.Contains(Path.Combine("bounces", "unread"), (await staff.GetPageAsync("/staff/jobs")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_without_end_hides_nothing_and_costs_nothing()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        var nested = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));
        Drop(server, nested + Report.Failed(Returned(server, 0), "5.1.1"));

        await ReadFolderAsync(server);

        Assert.Null(Assert.Single(await MailsAsync(server)).BouncedAt);
        Assert.Single(Directory.GetFiles(Path.Combine(Folder(server), "unread")));
    }

    [Theory]
    [InlineData("Dette er ingen e-post")]
    [InlineData("Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n////\n--x--\n")]
    public async Task A_damaged_report_is_set_aside_and_the_others_are_read(string damaged)
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        foreach (var name in new[] { "0", "z" })
            File.WriteAllText(Path.Combine(Folder(server), $"{name}.eml"), damaged);
        Drop(server, Report.Failed(Returned(server, 0), "5.1.1"));

        Assert.Equal(3, await ReadFolderAsync(server));

        Assert.NotNull(Assert.Single(await MailsAsync(server)).BouncedAt);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Folder(server), "unread")).Length);
    }

    [Fact]
    public async Task What_is_set_aside_is_deleted_after_a_month()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        Drop(server, "Subject: Hei\n\nHei.");
        await ReadFolderAsync(server);

        server.Host.Time.Advance(DateTimeOffset.MaxValue.AddYears(-1000) - server.Host.Time.GetUtcNow());
        await ReadFolderAsync(server);

        Assert.Empty(Directory.GetFiles(Folder(server), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_mail_that_bounced_may_be_sent_again_once_its_address_is_put_right()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite, mails: 1);
        Drop(server, Report.Failed(Returned(server, 0), "5.1.1"));
        await ReadFolderAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{(await server.OutboxAsync())[0].CampaignId}/mails";

        var before = await staff.GetPageAsync($"{address}?state=Bounced");
        await server.Host.WithDatabaseAsync(db =>
            db.Contacts.ExecuteUpdateAsync(set => set.SetProperty(contact => contact.BouncedAt, (DateTime?)null)));
        var form = (await staff.GetPageAsync($"{address}?state=Bounced")).FormTo($"{address}/");
        using var answer = await staff.SubmitAsync(form.GetAttribute("action")!, form.Fields());
        await server.DeliverAsync();

        Assert.Single(before.QuerySelectorAll("tbody tr"));
        Assert.Empty(before.QuerySelectorAll("tbody button"));
        Assert.Equal(2, server.Mails.Count);
    }

    private static async Task<CampaignServer> SentAsync(DatabaseKind kind, int mails)
    {
        var server = await CampaignServer.StartAsync(new ServerOptions
        {
            Kind = kind,
            Settings =
                new Dictionary<string, string?>
                {
                    ["Mail:ReturnAddress"] = "retur@example.invalid",
                    ["Mail:From"] = "svar@example.invalid"
                },
        });
        await server.ReleasedCampaignAsync(mails);
        await server.DeliverAsync();
        return server;
    }

    private static string Returned(CampaignServer server, int mail) => ReturnAddressOf(server.Mails[mail]);

    private static string ReturnAddressOf(ReceivedMail mail) => mail.Header("Return-Path").Trim('<', '>');

    private static string Folder(CampaignServer server) =>
        Directory.CreateDirectory(Path.Combine(server.Host.Database.Folder, "bounces")).FullName;

    private static void Drop(CampaignServer server, string mail) =>
        File.WriteAllText(Path.Combine(Folder(server), $"{Guid.NewGuid():N}.eml"), mail);

    private static Task<int> ReadFolderAsync(CampaignServer server) =>
        server.WithAsync<BounceJob, int>(job => job.RunAsync(CancellationToken.None));

    private static Task<List<Server.Data.Model.Mail>> MailsAsync(CampaignServer server) =>
        server.ReadAsync(db => db.Mails.AsNoTracking().Include(mail => mail.Contact).ToListAsync());

    /// <summary>The mail that was sent from this return address, and the other one.</summary>
    private static async Task<(Server.Data.Model.Mail Returned, Server.Data.Model.Mail Other)> MailsAsync(CampaignServer server,
        string returned)
    {
        var mails = await MailsAsync(server);
        var sent = server.Mails.Single(mail => ReturnAddressOf(mail) == returned).Header("Message-ID");
        return (mails.Single(mail => sent.Contains($"{mail.Id:N}", StringComparison.Ordinal)),
            mails.Single(mail => !sent.Contains($"{mail.Id:N}", StringComparison.Ordinal)));
    }
}
