using System.Net;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Mail;

/// <summary>No more mail, in one click (RFC 8058).</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task One_click_in_the_mail_program_stops_all_that_was_not_asked_for(DatabaseKind kind)
    {
        await using var server = await SentAsync(kind);
        var mail = server.Mails[0];
        var stop = StopOf(mail);
        Assert.True(await server.ReleaseAsync(await server.CreateCampaignAsync(), mails: 1));
        using var client = server.Host.CreateClient();

        using var answer =
            await client.PostAsync(stop, new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" }));
        await server.DeliverAsync();

        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_button_may_be_undone()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite);
        var stop = StopOf(server.Mails[0]);
        using var client = server.Host.CreateClient();

        var page = await client.GetPageAsync(stop);
        Assert.False(await IsStoppedAsync(server));

        using var stopped = await client.SubmitAsync(page.FormTo(stop).GetAttribute("action")!, []);
        Assert.Equal(stop, stopped.Headers.Location!.ToString());
        Assert.True(await IsStoppedAsync(server));

        using var undone = await client.SubmitAsync((await client.GetPageAsync(stop)).FormTo($"{stop}/undo").GetAttribute("action")!, []);
        Assert.False(await IsStoppedAsync(server));
    }

    [Fact]
    public async Task The_plain_text_and_the_header_lead_to_the_same_page()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite);

        Assert.Equal($"<{server.Mails[0].Links[^1]}>", server.Mails[0].Header("List-Unsubscribe"));
        Assert.Contains(server.Mails[0].Links[^1].AbsoluteUri, server.Mails[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_link_s_token_stops_nothing_and_the_other_way_round()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite);
        var link = server.Mails[0].Links[0].Segments[^1];
        var stop = server.Mails[0].Links[^1].Segments[^1];
        using var client = server.Host.CreateClient();

        using var stopped = await client.PostAsync($"/mail/stop/{link}", null);
        using var page = await client.GetAsync($"/mail/stop/{link}");
        using var opened = await client.GetAsync($"/s/{stop}");

        Assert.False(await IsStoppedAsync(server));
        Assert.Equal((HttpStatusCode.Gone, false), (page.StatusCode, opened.IsSuccessStatusCode));
    }

    private static async Task<CampaignServer> SentAsync(DatabaseKind kind)
    {
        var server = await CampaignServer.StartAsync(new ServerOptions
        {
            Kind = kind,
            Settings = new Dictionary<string, string?> { ["PublicUrl"] = "https://svar.example.invalid" },
        });
        await server.ReleasedCampaignAsync(contacts: 1);
        await server.DeliverAsync();
        return server;
    }

    private static string StopOf(ReceivedMail mail) => new Uri(mail.Header("List-Unsubscribe").Trim('<', '>')).AbsolutePath;

    private static Task<bool> IsStoppedAsync(CampaignServer server) =>
        server.ReadAsync(db => db.Contacts.AnyAsync(contact => contact.OptedOutAt != null));
}
