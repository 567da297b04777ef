using System.Net;
using System.Text.Json.Nodes;
using FormEngine.Server.Respond.Answering;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A save that a script gave up waiting for may reach the database after the one it sent next (promise 2).</summary>
public abstract class LateSavesTests(RespondentServer server)
{
    [Fact]
    public async Task An_older_state_of_the_page_takes_nothing_from_a_newer_one()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        await SaveAsync(me, page.With("a.name", "Åse Bø").With("seq", "2"));
        var late = await SaveAsync(me, page.With("a.name", "Åse").With("a.age", "42").With("seq", "1"));

        Assert.False((bool)late["conflict"]!);
        Assert.Equal("""{"name":"Åse Bø"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task Nor_does_it_bring_back_what_was_taken_out_again()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await me.SendAsync((await OpenAsync(me, mine)).With("a.name", "Åse"));
        var page = await OpenAsync(me, mine);
        await SaveAsync(me, page.With("a.name", "Åse").With("seq", "2"));
        await SaveAsync(me, page.With("a.name", "Åse Bø").With("seq", "1"));

        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task Nor_into_a_section_that_was_left_blank()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        await SaveAsync(me, page.With("seq", "2"));
        await SaveAsync(me, page.With("a.name", "Åse").With("seq", "1"));

        Assert.Equal("{}", await StoredAsync(mine));
    }

    [Fact]
    public async Task The_same_state_sent_again_is_saved_and_so_is_the_next()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        await SaveAsync(me, page.With("a.name", "Å").With("seq", "1"));
        await SaveAsync(me, page.With("a.name", "Å").With("a.age", "42").With("seq", "1"));
        await SaveAsync(me, page.With("a.name", "Åse").With("seq", "2"));

        Assert.Equal("""{"name":"Åse","age":42}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task Renderings_are_counted_apart()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await SaveAsync(me, (await OpenAsync(me, mine)).With("a.name", "Åse").With("seq", "7"));
        await SaveAsync(me, (await OpenAsync(me, mine)).With("a.name", "Bø").With("seq", "1"));

        Assert.Equal("""{"name":"Bø"}""", await StoredAsync(mine));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("mange")]
    public async Task A_page_without_scripts_counts_nothing(string sequence)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        Assert.Equal("0", page["seq"]);
        await SaveAsync(me, page.With("a.name", "Åse").With("seq", "1"));
        await me.SendAsync(page.With("a.name", "Bø").With("seq", sequence));

        Assert.Equal("""{"name":"Bø"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task Both_at_once_come_to_the_same()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var signIn = await server.BeginSessionAsync(mine.Link);
        var render = Guid.NewGuid();
        await using var older = server.Host.Services.CreateAsyncScope();
        await using var newer = server.Host.Services.CreateAsyncScope();
        var (old, next) = (await LoadAsync(older), await LoadAsync(newer));
        await SaveAsync(newer, next, "Åse Bø", sequence: 2);
        var late = await SaveAsync(older, old, "Åse", sequence: 1);

        Assert.True(late is { Accepted: true, Conflicts: [] });
        Assert.Equal("""{"name":"Åse Bø"}""", await StoredAsync(mine));

        async Task<SectionSession> LoadAsync(AsyncServiceScope scope) => (await scope.ServiceProvider.GetRequiredService<SectionLoader>()
            .LoadAsync(signIn, new SectionKey(mine.Participant.Number, "kinds", 1)))!;

        Task<SaveResult> SaveAsync(AsyncServiceScope scope, SectionSession session, string name, int sequence) =>
            scope.ServiceProvider.GetRequiredService<AnswerSaver>().SaveAsync(session, new PostedPage
            {
                Revision = 0,
                RenderId = render,
                Sequence = sequence,
                Values = new Dictionary<string, JsonNode?> { ["name"] = name },
            });
    }

    private static async Task<FilledForm> OpenAsync(RespondentClient client, Invited invited) =>
        (await client.VisitAsync(invited.PathToPage("kinds", "open"))).Answers();

    private static async Task<JsonNode> SaveAsync(RespondentClient client, FilledForm form)
    {
        using var saved = await client.AutosaveAsync(form);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        return JsonNode.Parse(await saved.Content.ReadAsStringAsync())!;
    }

    private Task<string> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
}

public sealed class LateSavesOnSqlite(RespondentsOnSqlite server) : LateSavesTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class LateSavesOnPostgres(RespondentsOnPostgres server) : LateSavesTests(server), IClassFixture<RespondentsOnPostgres>;
