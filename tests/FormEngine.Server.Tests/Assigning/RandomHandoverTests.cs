using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>Four colleagues who offer, accept, refuse and take back at random: no section is ever lost on the way.</summary>
public abstract class RandomHandoverTests(RespondentServer server)
{
    private const string Section = "kinds";
    private const int Steps = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_section_has_one_owner_at_any_time_and_changes_hands_only_by_an_accepted_offer(int seed)
    {
        var random = new Random(seed);
        var mine = await server.Round.InviteAsync(Section);
        var people = new List<Invited> { mine };
        for (var i = 0; i < 3; i++)
            people.Add(await server.AddHolderAsync(mine.Participant, $"colleague{i}"));
        var clients = new List<RespondentClient>();
        foreach (var person in people)
            clients.Add(await server.StartAsync(person));

        for (var step = 0; step < Steps; step++)
        {
            await StepAsync(random, clients[random.Next(clients.Count)], people);
            await ShouldHoldAsync(mine);
        }
        Assert.Contains(await HandoversAsync(mine), offer => offer is { Kind: AssignmentKind.Owner, Outcome: HandoverOutcome.Accepted });
        clients.ForEach(client => client.Dispose());
    }

    /// <summary>Presses one of the buttons this person sees, or offers the section to somebody.</summary>
    private static async Task StepAsync(Random random, RespondentClient me, List<Invited> people)
    {
        var path = $"/respond/handovers/{people[0].Participant.Number}/{Section}";
        var (hub, handover) = (await me.GetAsync("/respond"), await me.GetAsync(path));
        var buttons = hub.Page.Forms.Concat(handover.Page.Forms)
            .Where(form => form.GetAttribute("action")!.Split('/')[^1] is "accept" or "refuse" or "withdraw")
            .Select(form => new FilledForm(form)).ToList();
        if (handover.Page.Forms.Any(form => form.Id == "handover"))
            buttons.Add(handover.Form(path)
                .With("Kind", random.Next(3) == 0 ? nameof(AssignmentKind.Contributor) : nameof(AssignmentKind.Owner))
                .With("Name", "Kollega").With("Email", people[random.Next(people.Count)].Contact.Email));
        var yes = buttons.Find(button => button.Action.EndsWith("/accept", StringComparison.Ordinal));
        if (yes is not null && random.Next(2) == 0)
            await me.SendAsync(yes, "go", "yes");
        else if (buttons.Count > 0)
            await me.SendAsync(buttons[random.Next(buttons.Count)], "go", "send");
    }

    private async Task ShouldHoldAsync(Invited mine)
    {
        var assignments = await server.Host.WithDatabaseAsync(db => db.Assignments.AsNoTracking()
            .Where(assignment => assignment.ParticipantId == mine.Participant.Id && assignment.Section == Section).ToListAsync());
        var accepted = (await HandoversAsync(mine)).Where(offer => offer.Outcome == HandoverOutcome.Accepted).ToList();

        Assert.Single(assignments, assignment => assignment is { Kind: AssignmentKind.Owner, Until: null });
        Assert.Equal(1 + accepted.Count(offer => offer.Kind == AssignmentKind.Owner),
            assignments.Count(assignment => assignment.Kind == AssignmentKind.Owner));
        Assert.All(assignments.Where(assignment => assignment is { Kind: AssignmentKind.Owner, Until: not null }), former =>
            Assert.Contains(accepted, offer => offer.Kind == AssignmentKind.Owner && offer.ClosedAt == former.Until));
        Assert.All(assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Handover), given =>
            Assert.Contains(accepted, offer => offer.ToContactId == given.ContactId && offer.Kind == given.Kind));
    }

    private Task<List<Handover>> HandoversAsync(Invited mine) => server.Host.WithDatabaseAsync(db =>
        db.Handovers.AsNoTracking().Where(offer => offer.ParticipantId == mine.Participant.Id).ToListAsync());
}

public sealed class RandomHandoversOnSqlite(RespondentsOnSqlite server) : RandomHandoverTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class RandomHandoversOnPostgres(RespondentsOnPostgres server)
    : RandomHandoverTests(server), IClassFixture<RespondentsOnPostgres>;
