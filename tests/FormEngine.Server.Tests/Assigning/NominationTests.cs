using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Reminders;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>«Hvem er rett person?», from the mail that asks to the person who was named.</summary>
public abstract class NominationTests(RespondentServer server)
{
    private const string Path = "/respond/roles";

    [Fact]
    public async Task The_coordinator_is_asked_once_and_whoever_is_named_is_invited_by_name()
    {
        var coordinator = await CoordinatorAsync();
        await PlanAsync();
        await PlanAsync();
        var asking = Assert.Single(await server.MailsToAsync(coordinator.Contact.Email));
        Assert.Contains("hvem er rett person?", asking.Subject);
        Assert.Contains("* Leder", asking.Text);

        using var me = await server.StartAsync(coordinator);
        var address = NewAddress();
        var after = await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Per Leder"), ("Email", address));

        Assert.Contains("Per Leder er meldt inn som leder", after.Text);
        Assert.DoesNotContain(Field(coordinator, "leader", "Name"), after.Text);
        Assert.Contains($"{coordinator.Contact.Name} har meldt deg inn som leder", Assert.Single(await server.MailsToAsync(address)).Text);
        using var named = await server.StartAsync(await server.FindAsync(coordinator.Participant, address));
        Assert.Equal(200, (await named.VisitAsync(coordinator.PathTo("kinds"))).Status);
    }

    [Fact]
    public async Task Start_leads_a_postbox_straight_to_the_one_question_and_it_must_name_a_person()
    {
        var participant = await ParticipantAsync();
        var postbox = await server.AddHolderAsync(participant, "postbox", postbox: true);
        using var me = new RespondentClient(server.Host.CreateClient());
        var start = (await me.GetAsync(postbox.StartPath)).Form(postbox.StartPath);
        Assert.Equal(Path, (await me.SendAsync(start)).Location);
        Assert.DoesNotContain("Det er meg", (await me.GetAsync(Path)).Text);

        var myself = await AnswerAsync(me, postbox, "leader", "Myself");
        Assert.Contains("felles postmottak", myself.Page.QuerySelector(".ds-validation-message")!.TextContent);

        var itself = await AnswerAsync(me, postbox, "leader", "Named", ("Name", "Oss"), ("Email", postbox.Contact.Email));
        Assert.Contains("felles postmottak", itself.Page.QuerySelector(".ds-validation-message")!.TextContent);
        Assert.Null(await server.OwnerAsync(participant, "kinds"));
    }

    [Fact]
    public async Task It_is_me()
    {
        var coordinator = await CoordinatorAsync();
        using var me = await server.StartAsync(coordinator);
        await AnswerAsync(me, coordinator, "teacher", "Myself");

        Assert.Equal(coordinator.Contact.Email, await server.OwnerAsync(coordinator.Participant, "short"));
        Assert.Empty(await server.MailsToAsync(coordinator.Contact.Email));
        var hub = await me.GetAsync("/respond");
        Assert.Contains("Kort del", hub.Page.QuerySelector("section.sheet h3")!.TextContent);
        Assert.NotNull(hub.Page.QuerySelector($"a[href='{Path}']"));
    }

    [Fact]
    public async Task We_have_nobody_like_that_declines_the_sections_with_the_reason()
    {
        var coordinator = await CoordinatorAsync();
        using var me = await server.StartAsync(coordinator);
        Assert.Contains("Skriv kort hvorfor.", (await AnswerAsync(me, coordinator, "leader", "NobodyHere")).Text);
        await AnswerAsync(me, coordinator, "leader", "NobodyHere", ("Reason", "Vi kjøper tjenesten."));

        var declined =
            await server.Host.WithDatabaseAsync(db => db.Declines.Where(decline => decline.ParticipantId == coordinator.Participant.Id)
                .ToListAsync());
        Assert.Equal(["kinds", "projects"], declined.Select(decline => decline.Section).Order());
        Assert.All(declined, decline => Assert.Equal("Vi kjøper tjenesten.", decline.Reason));
        Assert.DoesNotContain(Field(coordinator, "leader", "Name"), (await me.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task What_is_right_is_saved_and_what_is_wrong_stands_beside_its_message()
    {
        var coordinator = await CoordinatorAsync();
        using var me = await server.StartAsync(coordinator);
        var form = (await me.GetAsync(Path)).Form(Path);
        var address = NewAddress();
        Fill(form, coordinator, "leader", "Named", ("Name", "Per Leder"), ("Email", address));
        Fill(form, coordinator, "teacher", "Named", ("Name", "Åse Lærer"), ("Email", "ikke en adresse"));
        var page = await me.PressAsync(form, "go", "send");

        Assert.Equal(address, await server.OwnerAsync(coordinator.Participant, "kinds"));
        var field = page.Page.QuerySelector($"[name='{Field(coordinator, "teacher", "Email")}']")!;
        Assert.Equal("ikke en adresse", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("Åse Lærer", page.Page.QuerySelector($"[name='{Field(coordinator, "teacher", "Name")}']")!.GetAttribute("value"));
        Assert.NotNull(page.Page.QuerySelector($".ds-error-summary a[href='#{field.Id}']"));
    }

    [Fact]
    public async Task One_who_is_known_elsewhere_keeps_the_name_which_is_not_told_and_hears_of_the_new_role_too()
    {
        var coordinator = await CoordinatorAsync();
        var known = await server.Round.InviteAsync("short");
        using var me = await server.StartAsync(coordinator);
        var page =
            await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Kallenavn"), ("Email", known.Contact.Email.ToUpperInvariant()));

        Assert.Contains($"{known.Contact.Email} er meldt inn som leder", page.Text);
        Assert.All([page, await me.GetAsync("/respond")], shown => Assert.DoesNotContain(known.Contact.Name, shown.Text));
        Assert.Contains("Alle slags spørsmål", Assert.Single(await server.MailsToAsync(known.Contact.Email)).Text);
        Assert.Equal("Kari Prøve", await server.Host.WithDatabaseAsync(db =>
            db.Contacts.Where(contact => contact.Id == known.Contact.Id).Select(contact => contact.Name).SingleAsync()));
    }

    [Fact]
    public async Task Nor_do_mails_tell_their_colleagues_that_name()
    {
        var coordinator = await CoordinatorAsync();
        var helper = await server.Round.InviteColleagueAsync(coordinator, AssignmentKind.Contributor, "kinds");
        await server.Host.WithDatabaseAsync(db => db.Assignments.Where(assignment => assignment.ContactId == helper.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Origin, AssignmentOrigin.Handover)));
        var stranger = await server.Round.InviteAsync("short");
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == stranger.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Name, "Hemmelig Navn")));
        using var me = await server.StartAsync(coordinator);
        await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Noen"), ("Email", stranger.Contact.Email));

        await using var scope = server.Host.Services.CreateAsyncScope();
        var step = new ReminderStep
        {
            CampaignId = server.Round.Campaign.Id,
            Anchor = ReminderAnchor.ByHand,
            Audience = TestReminders.Anybody,
            Recipients = ReminderRecipients.Coordinator,
        };
        var reminder = await scope.ServiceProvider.GetRequiredService<ReminderMails>()
            .PreviewAsync(server.Round.Campaign, step, coordinator.Contact.Id);
        var invitation = await scope.ServiceProvider.GetRequiredService<InvitationMails>()
            .PreviewAsync(server.Round.Campaign, helper.Contact.Id);

        Assert.All([reminder, invitation], mail =>
        {
            Assert.Contains(stranger.Contact.Email, mail!.Content.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hemmelig Navn", mail.Content.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_heard_and_the_other_is_told_who_it_was()
    {
        var coordinator = await CoordinatorAsync();
        var other = await server.AddHolderAsync(coordinator.Participant, "postbox", postbox: true);
        using var first = await server.StartAsync(coordinator);
        using var second = await server.StartAsync(other);
        var forms = new[] { (await first.GetAsync(Path)).Form(Path), (await second.GetAsync(Path)).Form(Path) };
        Fill(forms[0], coordinator, "leader", "Named", ("Name", "Anne En"), ("Email", NewAddress()));
        Fill(forms[1], coordinator, "leader", "Named", ("Name", "Bo To"), ("Email", NewAddress()));

        var pages = await Task.WhenAll(first.PressAsync(forms[0], "go", "send"), second.PressAsync(forms[1], "go", "send"));

        Assert.Single(pages, page => page.Text.Contains("er meldt inn som leder", StringComparison.Ordinal));
        var late = Assert.Single(pages, page => page.Text.Contains("Dette er ikke lagret", StringComparison.Ordinal));
        Assert.Contains(late.Text.Contains("Dette er ikke lagret: Anne En", StringComparison.Ordinal) ? "Anne En" : "Bo To", late.Text);
        Assert.Equal(1,
            await server.Host.WithDatabaseAsync(db => db.Nominations.CountAsync(one => one.ParticipantId == coordinator.Participant.Id)));
    }

    [Fact]
    public async Task A_wrong_address_makes_the_role_unfilled_and_the_coordinator_is_asked_once_more()
    {
        var coordinator = await CoordinatorAsync();
        await PlanAsync();
        Assert.Single(await server.MailsToAsync(coordinator.Contact.Email));
        using var me = await server.StartAsync(coordinator);
        var wrong = NewAddress();
        server.Host.Time.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Per Feil"), ("Email", wrong));
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Email == wrong)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.BouncedAt, DateTime.UnixEpoch)));

        await Task.WhenAll(PlanAsync(), PlanAsync(), PlanAsync());
        Assert.Equal(2, (await server.MailsToAsync(coordinator.Contact.Email)).Count);

        var right = NewAddress();
        await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Per Rett"), ("Email", right));
        Assert.Equal(right, await server.OwnerAsync(coordinator.Participant, "kinds"));
        await PlanAsync();
        Assert.Equal(2, (await server.MailsToAsync(coordinator.Contact.Email)).Count);
    }

    [Fact]
    public async Task Whoever_is_named_wrongly_says_so_and_the_coordinator_is_asked_once_more()
    {
        var coordinator = await CoordinatorAsync();
        await PlanAsync();
        await server.MailsToAsync(coordinator.Contact.Email);
        using var me = await server.StartAsync(coordinator);
        var address = NewAddress();
        server.Host.Time.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(me, coordinator, "leader", "Named", ("Name", "Per Feil"), ("Email", address));
        var named = await server.FindAsync(coordinator.Participant, address);
        using var wrong = await server.StartAsync(named);
        var handover = $"/respond/handovers/{coordinator.Participant.Number}/kinds";
        await wrong.PressAsync((await wrong.GetAsync(handover)).Form(handover + "/leave"), "reason", "Jeg har sluttet.");

        Assert.Null(await server.OwnerAsync(coordinator.Participant, "kinds"));
        Assert.Null(await server.OwnerAsync(coordinator.Participant, "projects"));
        Assert.Equal(403, (await wrong.GetAsync(named.PathTo("kinds"))).Status);
        Assert.Equal(2, (await server.MailsToAsync(coordinator.Contact.Email)).Count);
        Assert.Contains(Field(coordinator, "leader", "Name"), (await me.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task A_role_is_asked_about_again_when_its_sections_are_declined_no_more()
    {
        var coordinator = await CoordinatorAsync();
        using var me = await server.StartAsync(coordinator);
        await AnswerAsync(me, coordinator, "leader", "NobodyHere", ("Reason", "Vi kjøper tjenesten."));
        Assert.DoesNotContain(Field(coordinator, "leader", "Name"), (await me.GetAsync(Path)).Text);

        await server.Host.WithDatabaseAsync(db => db.Declines.Where(decline => decline.ParticipantId == coordinator.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(decline => decline.WithdrawnAt, DateTime.UnixEpoch)));

        Assert.Contains(Field(coordinator, "leader", "Name"), (await me.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task Where_the_coordinator_wants_no_mail_the_postbox_is_asked()
    {
        var coordinator = await CoordinatorAsync();
        var postbox = await server.AddHolderAsync(coordinator.Participant, "postbox", postbox: true);
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == coordinator.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.OptedOutAt, DateTime.UnixEpoch)));

        await PlanAsync();

        Assert.Empty(await server.MailsToAsync(coordinator.Contact.Email));
        Assert.Contains("hvem er rett person?", Assert.Single(await server.MailsToAsync(postbox.Contact.Email)).Subject);
    }

    [Fact]
    public async Task Nobody_is_named_after_closing_and_what_was_typed_is_not_lost()
    {
        var coordinator = await CoordinatorAsync();
        using var me = await server.StartAsync(coordinator);
        var form = (await me.GetAsync(Path)).Form(Path);
        Fill(form, coordinator, "leader", "Named", ("Name", "Per Sen"), ("Email", NewAddress()));
        try
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime);
            Assert.Contains("Per Sen", (await me.PressAsync(form, "go", "send")).Text);
        }
        finally
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddDays(9));
        }
        Assert.Null(await server.OwnerAsync(coordinator.Participant, "kinds"));
    }

    [Fact]
    public async Task Whoever_speaks_for_no_organisation_names_nobody()
    {
        var coordinator = await CoordinatorAsync();
        var (_, me) = await server.EnterAsync("short");
        using var _ = me;
        Assert.Equal(403, (await me.GetAsync(Path)).Status);

        var other = await CoordinatorAsync();
        using var them = await server.StartAsync(other);
        var form = (await them.GetAsync(Path)).Form(Path);
        Fill(form, coordinator, "leader", "Named", ("Name", "Ond"), ("Email", NewAddress()));
        Assert.Equal(403, (await them.SendAsync(form)).Status);
        Assert.Null(await server.OwnerAsync(coordinator.Participant, "kinds"));
    }

    private async Task<Participant> ParticipantAsync() => (await server.Round.InviteAsync()).Participant;

    private async Task<Invited> CoordinatorAsync() => await server.AddHolderAsync(await ParticipantAsync(), "coordinator");

    private async Task PlanAsync()
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NominationPlanner>().PlanAsync(server.Round.Campaign.Id);
    }

    private static async Task<Shown> AnswerAsync(
        RespondentClient me, Invited invited, string role, string answer, params (string Name, string Value)[] typed)
    {
        var form = (await me.GetAsync(Path)).Form(Path);
        Fill(form, invited, role, answer, typed);
        return await me.PressAsync(form, "go", "send");
    }

    private static void Fill(FilledForm form, Invited invited, string role, string answer, params (string Name, string Value)[] typed)
    {
        form.With(Field(invited, role, "Answer"), answer);
        foreach (var (name, value) in typed)
            form.With(Field(invited, role, name), value);
    }

    private static string Field(Invited invited, string role, string name) => $"Input[{invited.Participant.Id:N}.{role}].{name}";

    private static string NewAddress() => $"{Guid.NewGuid():N}@example.invalid";
}

public sealed class NominationOnSqlite(RespondentsOnSqlite server) : NominationTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class NominationOnPostgres(RespondentsOnPostgres server) : NominationTests(server), IClassFixture<RespondentsOnPostgres>;
