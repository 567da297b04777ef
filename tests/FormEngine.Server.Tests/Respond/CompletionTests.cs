using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Entries;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A button that is pressed twice does once what it says, and both presses lead to where it is done.</summary>
public abstract class CompletionTests(RespondentServer server)
{
    [Fact]
    public async Task Two_presses_of_complete_at_once_both_lead_to_the_receipt()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var review = await FillAsync(me, mine);
        var form = review.Form(mine.PathTo("short") + "/complete");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => me.SendAsync(form)));

        Assert.All(answers, answer => Assert.Equal((303, mine.PathTo("short", "1/receipt")), (answer.Status, answer.Location)));
        Assert.Equal(1, await CountAsync(mine, "section.completed"));
    }

    [Fact]
    public async Task The_second_of_two_who_have_both_begun_to_complete_finds_it_done()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        await FillAsync(me, mine);

        Assert.Equal((CompletionOutcome.Done, CompletionOutcome.Done),
            await BothAsync(mine, (completion, session) => completion.CompleteAsync(session, session.Revision)));
        Assert.Equal(1, await CountAsync(mine, "section.completed"));
    }

    [Fact]
    public async Task So_does_the_second_of_two_who_open_it_again()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        await me.PressAsync((await FillAsync(me, mine)).Form(mine.PathTo("short") + "/complete"), "go", "");

        Assert.Equal((CompletionOutcome.Done, CompletionOutcome.Done),
            await BothAsync(mine, (completion, session) => completion.ReopenAsync(session)));
        Assert.Equal(1, await CountAsync(mine, "section.reopened"));
    }

    [Fact]
    public async Task Whoever_completes_while_a_colleague_saves_is_told_that_the_answers_changed()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        await FillAsync(me, mine);
        await using var scope = server.Host.Services.CreateAsyncScope();
        var session = await LoadAsync(scope, mine);
        await me.PressAsync((await me.VisitAsync(mine.PathToPage("short", "only"))).Answers().With("a.title", "Et annet navn"), "go", "next");

        Assert.Equal(CompletionOutcome.Changed,
            await scope.ServiceProvider.GetRequiredService<SectionCompletion>().CompleteAsync(session, session.Revision));
    }

    [Fact]
    public async Task So_does_the_second_of_two_who_delete_an_entry_and_one_that_a_colleague_writes_in_stays()
    {
        var (mine, me) = await server.EnterAsync("projects");
        using var _ = me;
        foreach (var __ in Enumerable.Range(0, 2))
            await me.PressAsync((await me.VisitAsync($"/respond/{mine.Participant.Number}/projects"))
                .Form($"/respond/{mine.Participant.Number}/projects/new"), "go", "");
        await using var one = server.Host.Services.CreateAsyncScope();
        await using var other = server.Host.Services.CreateAsyncScope();
        var (first, second) = (await LoadAsync(one, mine, "projects"), await LoadAsync(other, mine, "projects"));
        var written = await LoadAsync(one, mine, "projects", 2);
        var page = await me.VisitAsync(mine.PathTo("projects", "2"));
        await me.PressAsync(page.Answers().With("a.title", "Prosjekt"), "go", "exit");

        Assert.True(await Entries(one).DeleteAsync(first));
        Assert.True(await Entries(other).DeleteAsync(second));
        Assert.False(await Entries(one).DeleteAsync(written));
        Assert.Equal(1, await CountAsync(mine, "entry.deleted"));

        static EntryList Entries(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<EntryList>();
    }

    private static async Task<Shown> FillAsync(RespondentClient client, Invited invited) => await client.PressAsync(
        (await client.VisitAsync(invited.PathToPage("short", "only"))).Answers().With("a.title", "Et navn"), "go", "next");

    /// <summary>Both have read how it stands before either writes.</summary>
    private async Task<(CompletionOutcome First, CompletionOutcome Second)> BothAsync(
        Invited invited, Func<SectionCompletion, SectionSession, Task<CompletionOutcome>> press)
    {
        await using var one = server.Host.Services.CreateAsyncScope();
        await using var other = server.Host.Services.CreateAsyncScope();
        var (first, second) = (await LoadAsync(one, invited), await LoadAsync(other, invited));
        return (await press(one.ServiceProvider.GetRequiredService<SectionCompletion>(), first),
            await press(other.ServiceProvider.GetRequiredService<SectionCompletion>(), second));
    }

    private async Task<SectionSession> LoadAsync(AsyncServiceScope scope, Invited invited, string section = "short", int entry = 1) =>
        (await scope.ServiceProvider.GetRequiredService<SectionLoader>()
            .LoadAsync(await server.BeginSessionAsync(invited.Link), new SectionKey(invited.Participant.Number, section, entry)))!;

    private Task<int> CountAsync(Invited invited, string action) => server.Host.WithDatabaseAsync(db =>
        db.Audit.CountAsync(entry => entry.Action == action && entry.ContactId == invited.Contact.Id));
}

public sealed class CompletionOnSqlite(RespondentsOnSqlite server) : CompletionTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class CompletionOnPostgres(RespondentsOnPostgres server) : CompletionTests(server), IClassFixture<RespondentsOnPostgres>;
