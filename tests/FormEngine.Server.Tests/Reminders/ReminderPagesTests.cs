using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Reminders;

/// <summary>A round from Monday 2 March to Thursday 12 March 2026, seen through the pages about its reminders.</summary>
public sealed class ReminderPagesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_plan_is_suggested_once_looked_over_released_and_sends(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var plan = await InvitedAsync(server, contacts: 2);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var page = await staff.OpenAsync(plan);
        await Task.WhenAll(staff.SendAsync(page, $"{plan}/suggest"), staff.SendAsync(page, $"{plan}/suggest"));

        var suggested = await staff.OpenAsync(plan);
        Assert.Equal(7, suggested.QuerySelectorAll("[aria-label=Trinn\\ i\\ planen] tbody tr").Length);
        Assert.Contains("Trinn 2: 2 personer",
            string.Join(' ', suggested.QuerySelector("time[datetime='2026-03-09']")!.ParentElement!.TextContent.Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        var step = suggested.QuerySelectorAll("tbody th a")[1].GetAttribute("href")!;
        var shown = await staff.OpenAsync(step);
        Assert.Equal(["Åse Prøve 001", "Åse Prøve 002"], shown.QuerySelectorAll("tbody th").Select(name => name.TextContent).Order());
        Assert.Contains("•••", (await staff.OpenAsync(shown.QuerySelector("tbody a")!.GetAttribute("href")!)).Body!.TextContent,
            StringComparison.Ordinal);

        await staff.SendAsync(shown, $"{step}/release");
        server.Host.Time.Now = Oslo("2026-03-09 09:00");
        await server.RemindAsync();
        Assert.Equal(2, (await server.RemindersAsync()).Count(mail => mail.State == MailState.Sent));
        using var later = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        Assert.Contains("2 sendt", (await later.OpenAsync(step)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_whole_plan_is_released_at_once_and_only_as_it_was_shown(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var plan = await InvitedAsync(server, contacts: 2);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        await staff.SendAsync(await staff.OpenAsync(plan), $"{plan}/suggest");
        var shown = await staff.OpenAsync(plan);
        await AddStepAsync(staff, plan);

        await staff.SendAsync(shown, $"{plan}/release");
        Assert.Equal(0, await ReleasedAsync(server));
        var again = await staff.OpenAsync(plan);
        Assert.Contains("Antallet er endret", again.Body!.TextContent, StringComparison.Ordinal);
        await staff.SendAsync(again, $"{plan}/release");

        Assert.Equal(8, await ReleasedAsync(server));
        Assert.Equal(8, await server.ReadAsync(db => db.Audit.CountAsync(entry => entry.Action == "reminders.step-released")));
        Assert.DoesNotContain((await staff.OpenAsync(plan)).Forms, form => form.GetAttribute("action") == $"{plan}/release");
    }

    [Fact]
    public async Task The_calendar_marks_the_very_days_that_the_settings_say()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        var campaign = await server.CreateCampaignAsync(TimeSpan.FromDays(-3));
        await server.Host.WithDatabaseAsync(db => db.Campaigns.ExecuteUpdateAsync(set => set
            .SetProperty(round => round.ClosesAt, Oslo("2026-03-13 00:00"))));
        var plan = $"/staff/campaigns/{campaign.Id}/reminders";
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        await staff.SendAsync(await staff.OpenAsync(plan), $"{plan}/suggest");

        var calendar = await staff.OpenAsync(plan);

        Assert.Contains("Runden åpner", calendar.QuerySelector("time[datetime='2026-02-27']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Svarfrist", calendar.QuerySelector("time[datetime='2026-03-13']")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_during_a_pause_is_not_said_to_go_now_in_quiet_hours()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var plan = await InvitedAsync(server, contacts: 1);
        server.Host.Time.Now = Oslo("2026-03-02 22:00");
        using var staff = await server.Host.CreateStaffClientAsync();
        await AddStepAsync(staff, plan);
        await staff.SendAsync(await staff.OpenAsync(plan), $"{plan}/pause");

        await staff.SendAsync(await staff.OpenAsync(plan), $"{plan}/resume");

        var text = (await staff.OpenAsync(plan)).Body!.TextContent;
        Assert.Contains("Det som ventet, går ut 3. mars 2026 kl. 07.00.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("blir sendt nå", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_not_released_when_the_number_is_not_the_one_shown()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var plan = await InvitedAsync(server, contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();
        var step = await AddStepAsync(staff, plan);
        var shown = await staff.OpenAsync(step);
        await server.AnswerAsync(await server.ReadAsync(db => db.Contacts.FirstAsync()), ResponseStatus.Complete);

        await staff.SendAsync(shown, $"{step}/release");

        Assert.Null(await server.ReadAsync(db => db.ReminderSteps.Select(one => one.ReleasedAt).SingleAsync()));
        Assert.Contains("Antallet er endret", (await staff.OpenAsync(step)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_step_is_not_changed_but_may_be_held_back()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var plan = await InvitedAsync(server, contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();
        var step = await AddStepAsync(staff, plan);
        var unreleased = await staff.OpenAsync(step);
        await staff.SendAsync(unreleased, $"{step}/release");

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"{step}/edit")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.SendAsync(unreleased, $"{step}/remove")).StatusCode);
        server.Host.Time.Now = Oslo("2026-03-03 09:00");
        await server.Host.PlanRemindersAsync();
        using var later = await server.Host.CreateStaffClientAsync();
        await later.SendAsync(await later.OpenAsync(step), $"{step}/hold");
        await server.DeliverAsync();

        Assert.Equal(MailState.Cancelled, Assert.Single(await server.RemindersAsync()).State);
    }

    [Fact]
    public async Task What_was_typed_of_a_step_and_of_the_settings_stands_beside_the_messages()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var plan = await InvitedAsync(server, contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();

        using var step = await staff.SendAsync(await staff.OpenAsync($"{plan}/steps/new"), $"{plan}/steps/new",
            ("Input.WorkingDays", "fem"), ("Input.Audience", "RoleUnfilled"), ("Input.Recipients", "Owner"));
        using var settings = await staff.SendAsync(await staff.OpenAsync($"{plan}/settings"), $"{plan}/settings",
            ("Input.SendAt", "21:00"), ("Input.QuietFrom", "20.00"), ("Input.QuietUntil", "07:00"), ("Input.Ceiling", "3"));

        var typed = await step.ReadPageAsync();
        Assert.Equal("fem", typed.QuerySelector("#Input_WorkingDays")!.GetAttribute("value"));
        Assert.Equal(["#Input_Recipients", "#Input_WorkingDays"], typed.QuerySelectorAll(".ds-error-summary a")
            .Select(link => link.GetAttribute("href")).Order());
        Assert.Equal("#Input_SendAt", (await settings.ReadPageAsync()).QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
        Assert.Equal(0, await server.ReadAsync(db => db.ReminderSteps.CountAsync()));
    }

    [Fact]
    public async Task A_pause_shows_and_is_in_the_audit_log()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var plan = await InvitedAsync(server, contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();
        await AddStepAsync(staff, plan);

        await staff.SendAsync(await staff.OpenAsync(plan), $"{plan}/pause");
        var paused = await staff.OpenAsync(plan);
        await staff.SendAsync(paused, $"{plan}/resume");

        Assert.Contains("på pause 2. mars 2026", paused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await server.ReadAsync(db => db.ReminderPlans.Select(row => row.PausedAt).SingleAsync()));
        Assert.Equal(["reminders.paused", "reminders.resumed"],
            await server.ReadAsync(db =>
                db.Audit.Where(entry => entry.StaffId != null
                    && (entry.Action == "reminders.paused" || entry.Action == "reminders.resumed")).OrderBy(entry => entry.Id)
                        .Select(entry => entry.Action).ToListAsync()));
    }

    private static async Task<string> InvitedAsync(CampaignServer server, int contacts)
    {
        var campaign = await server.ReleasedCampaignAsync(contacts);
        await server.DeliverAsync();
        return $"/staff/campaigns/{campaign.Id}/reminders";
    }

    /// <summary>The day after the invitation, to those who have not opened it.</summary>
    private static async Task<string> AddStepAsync(HttpClient staff, string plan)
    {
        using var added = await staff.SendAsync(await staff.OpenAsync($"{plan}/steps/new"), $"{plan}/steps/new",
            ("Input.Anchor", "AfterInvitation"), ("Input.WorkingDays", "1"), ("Input.Audience", "NotOpened"),
            ("Input.Recipients", "Owner"));
        return added.Headers.Location!.OriginalString;
    }

    private static DateTime Oslo(string text) => OsloTime.FromOslo(DateTime.Parse(text));

    private static Task<int> ReleasedAsync(CampaignServer server) =>
        server.ReadAsync(db => db.ReminderSteps.CountAsync(step => step.ReleasedAt != null));
}
