using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>Staff decide who answers, with a reason that is kept.</summary>
public abstract class StaffAssignTests(RespondentServer server)
{
    [Fact]
    public async Task The_section_changes_hands_the_former_owner_loses_it_and_the_new_one_is_invited()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var address = NewAddress();
        await AssignAsync(mine, "kinds", AssignmentKind.Owner, address, "Ringte; feil person.");

        Assert.Equal(address, await server.OwnerAsync(mine.Participant, "kinds"));
        Assert.Equal(403, (await me.GetAsync(mine.PathTo("kinds", "1/review"))).Status);
        Assert.Contains("Alle slags spørsmål", Assert.Single(await server.MailsToAsync(address)).Text);
        var entry =
            await server.Host.WithDatabaseAsync(db =>
                db.Audit.SingleAsync(entry => entry.Action == "section.assigned" && entry.Subject == mine.Participant.Id.ToString()));
        Assert.Equal("Ringte; feil person.", entry.Reason);
        Assert.NotNull(entry.StaffId);
    }

    [Fact]
    public async Task For_a_role_nobody_holds_they_name_the_person_on_the_organisations_behalf()
    {
        var participant = (await server.Round.InviteAsync("short"));
        var address = NewAddress();
        await AssignAsync(participant, "kinds", AssignmentKind.Owner, address, "Sentralbordet visste det.");

        Assert.Equal(address, await server.OwnerAsync(participant.Participant, "kinds"));
        Assert.Equal(address, await server.OwnerAsync(participant.Participant, "projects"));
        var nomination =
            await server.Host.WithDatabaseAsync(db => db.Nominations.SingleAsync(one => one.ParticipantId == participant.Participant.Id));
        Assert.Null(nomination.ByContactId);
        Assert.NotNull(nomination.StaffId);
    }

    [Fact]
    public async Task Without_a_reason_nothing_happens_and_what_was_typed_stays()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var page = await AssignAsync(mine, "kinds", AssignmentKind.Contributor, "ny@example.invalid", "");

        Assert.Contains("Skriv kort hvorfor.", page, StringComparison.Ordinal);
        Assert.Contains("ny@example.invalid", page, StringComparison.Ordinal);
        Assert.Equal(1,
            await server.Host.WithDatabaseAsync(db => db.Assignments.CountAsync(one => one.ParticipantId == mine.Participant.Id)));
    }

    /// <returns>The page that followed.</returns>
    private async Task<string> AssignAsync(Invited mine, string section, AssignmentKind kind, string email, string reason)
    {
        using var staff = await server.Host.CreateStaffClientAsync();
        var tracked = await staff.OpenAsync($"/staff/campaigns/{mine.Participant.CampaignId}/tracking/{mine.Participant.Id}");
        var path = $"/staff/campaigns/{mine.Participant.CampaignId}/participants/{mine.Participant.Id}/{section}";
        Assert.NotNull(tracked.QuerySelector($"a[href='{path}']"));
        using var response = await staff.SendAsync(
            await staff.OpenAsync(path), path,
            ("Input.Kind", kind.ToString()), ("Input.Name", "Ny Person"), ("Input.Email", email), ("Input.Reason", reason));
        return (await response.ReadPageAsync()).DocumentElement.OuterHtml;
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@example.invalid";
}

public sealed class StaffAssignOnSqlite(RespondentsOnSqlite server) : StaffAssignTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class StaffAssignOnPostgres(RespondentsOnPostgres server) : StaffAssignTests(server), IClassFixture<RespondentsOnPostgres>;
