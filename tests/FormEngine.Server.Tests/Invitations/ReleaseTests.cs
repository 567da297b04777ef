using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Invitations;

public sealed class ReleaseTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_sent_is_what_was_shown_beforehand(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var large = await server.AddOrganisationAsync("0301", "large");
        var small = await server.AddOrganisationAsync("1101");
        var both = await server.AddHolderAsync(small, "gartner", await server.AddHolderAsync(large, "gartner"));
        var nynorsk = await server.AddHolderAsync(small, "snekker", await server.AddContactAsync("nn", "Øystein <Ås> & Å"));
        var campaign = await server.CreateCampaignAsync();
        var shown = new[] { await PreviewAsync(server, campaign, both), await PreviewAsync(server, campaign, nynorsk) };

        Assert.True(await server.ReleaseAsync(campaign, 2));
        await server.DeliverAsync();

        var expected = new[] { await WithLinkAsync(server, shown[0], both), await WithLinkAsync(server, shown[1], nynorsk) };
        Assert.Equal(expected.OrderBy(mail => mail.Text), server.Mails.Select(Lines).OrderBy(mail => mail.Text));
        Assert.All(await server.OutboxAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Planning_again_plans_nothing_more(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var campaign = await server.ReleasedCampaignAsync(contacts: 30);
        var releasedAt = await server.ReadAsync(db => db.Campaigns.Select(row => row.ReleasedAt!.Value).SingleAsync());

        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            server.WithAsync<InvitationPlanner, int>(planner => planner.PlanAsync(campaign.Id, releasedAt))));

        Assert.Equal([0, 0, 0, 0], added);
        Assert.Equal(30, (await server.OutboxAsync()).Count);
        Assert.Equal(30, await server.ReadAsync(db => db.AccessLinks.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_many_who_release_at_once_one_does(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        var campaign = await server.CreateCampaignAsync();

        var released = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.ReleaseAsync(campaign, 1)));

        Assert.Single(released, true);
        Assert.Single(await server.OutboxAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_is_released_when_the_number_is_not_the_one_confirmed(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        var campaign = await server.CreateCampaignAsync();

        Assert.False(await server.ReleaseAsync(campaign, 2));

        Assert.Empty(await server.OutboxAsync());
        Assert.Null(await server.ReadAsync(db => db.Campaigns.Select(row => row.ReleasedAt).SingleAsync()));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_is_invited_before_the_opening(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        await server.ReleaseAsync(await server.CreateCampaignAsync(opensIn: TimeSpan.FromHours(3)), 1);

        await server.DeliverAsync();
        Assert.Empty(server.Mails);

        server.Host.Time.Advance(TimeSpan.FromHours(3));
        await server.DeliverAsync();
        Assert.Single(server.Mails);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_opts_out_or_bounces_or_is_done_before_their_turn_gets_no_mail(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 4);
        await server.Host.WithDatabaseAsync(async db =>
        {
            var people = await db.Contacts.OrderBy(contact => contact.Email).ToListAsync();
            (people[0].OptedOutAt, people[1].BouncedAt) = (DateTime.UnixEpoch, DateTime.UnixEpoch);
            await CompleteAsync(db, people[2]);
        });

        await server.DeliverAsync();

        Assert.Contains("person4@example.invalid", Assert.Single(server.Mails).To, StringComparison.Ordinal);
        Assert.Equal(3, (await server.OutboxAsync()).Count(mail => mail.State == MailState.Cancelled));
    }

    private static async Task CompleteAsync(FormEngineDb db, Contact contact)
    {
        var assignment = await db.Assignments.SingleAsync(assignment => assignment.ContactId == contact.Id);
        db.Add(new SectionResponse
        {
            ParticipantId = assignment.ParticipantId,
            Section = assignment.Section,
            FormVersionId = await db.FormVersions.Where(form => form.Form == assignment.Section).Select(form => form.Id).SingleAsync(),
            Answers = "{}",
            Status = ResponseStatus.Complete,
        });
        await db.SaveChangesAsync();
    }

    private static async Task<(string Subject, string Text, string Html)> PreviewAsync(CampaignServer server, Campaign campaign,
        Contact contact)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var mail = await scope.ServiceProvider.GetRequiredService<InvitationMails>().PreviewAsync(campaign, contact.Id);
        return (mail!.Content.Subject, mail.Content.Text, mail.Content.Html);
    }

    /// <summary>The one thing a preview does not show is the personal link.</summary>
    private static async Task<(string Subject, string Text, string Html)> WithLinkAsync(
        CampaignServer server, (string Subject, string Text, string Html) mail, Contact contact)
    {
        var link = await server.ReadAsync(db => db.AccessLinks.SingleAsync(link => link.ContactId == contact.Id));
        var token = server.Host.Services.GetRequiredService<LinkTokens>().TokenFor(link.Id);
        var links = server.Host.Services.GetRequiredService<StopLinks>();
        string Filled(string text) =>
            text.Replace(links.Hidden, links.For(contact.Id), StringComparison.Ordinal).Replace("•••", token, StringComparison.Ordinal);
        return (mail.Subject, Filled(mail.Text), Filled(mail.Html));
    }

    private static (string Subject, string Text, string Html) Lines(FormEngine.Testing.Mail.ReceivedMail mail) =>
        (mail.Subject, mail.Text.ReplaceLineEndings("\n"), mail.Html.ReplaceLineEndings("\n"));
}
