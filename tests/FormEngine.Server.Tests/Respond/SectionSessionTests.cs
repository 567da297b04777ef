using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A session tells of one state of the answers; what changes them gives a new session.</summary>
public abstract class SectionSessionTests(RespondentServer server)
{
    [Fact]
    public async Task A_save_gives_a_session_with_the_new_answers_and_leaves_the_one_it_was_given()
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var before = await LoadAsync(scope, await server.Round.InviteAsync("short"));
        var statusBefore = before.State.Status;
        var after = (await SaveAsync(scope, before, "Et navn")).Session;

        Assert.Equal((SectionStatus.NotStarted, SectionStatus.NotStarted), (statusBefore, before.State.Status));
        Assert.Empty(before.Answers);
        Assert.Equal((SectionStatus.Ready, "Et navn"), (after.State.Status, (string?)after.Answers["title"]));
    }

    [Fact]
    public async Task What_is_opened_again_and_saved_is_worked_out_by_the_day_it_is_saved()
    {
        var invited = await server.Round.InviteAsync("short");
        await CompleteAsync(invited, new DateOnly(2026, 2, 20));
        await using var scope = server.Host.Services.CreateAsyncScope();
        var session = await LoadAsync(scope, invited);
        var frozen = session.Today;
        await scope.ServiceProvider.GetRequiredService<SectionCompletion>().ReopenAsync(session);

        Assert.Equal(new DateOnly(2026, 2, 20), frozen);
        Assert.Equal(new DateOnly(2026, 3, 2), (await SaveAsync(scope, session, "Et annet navn")).Session.Today);
    }

    private async Task<SectionSession> LoadAsync(AsyncServiceScope scope, Invited invited)
    {
        var id = await server.BeginSessionAsync(invited.Link);
        return (await scope.ServiceProvider.GetRequiredService<SectionLoader>()
            .LoadAsync(id, new SectionKey(invited.Participant.Number, "short", 1)))!;
    }

    private static Task<SaveResult> SaveAsync(AsyncServiceScope scope, SectionSession session, string title) => scope.ServiceProvider
        .GetRequiredService<AnswerSaver>().SaveAsync(session, new PostedPage
        {
            Revision = session.Revision,
            RenderId = Guid.NewGuid(),
            Values = new Dictionary<string, JsonNode?> { ["title"] = title },
        });

    private Task CompleteAsync(Invited invited, DateOnly day) => server.Host.WithDatabaseAsync(async db =>
    {
        db.Add(new SectionResponse
        {
            ParticipantId = invited.Participant.Id,
            Section = "short",
            FormVersionId = await db.FormVersions.Where(form => form.Form == "short").Select(form => form.Id).FirstAsync(),
            Answers = """{"title":"Et navn"}""",
            Status = ResponseStatus.Complete,
            CompletedOn = day,
        });
        await db.SaveChangesAsync();
    });
}

public sealed class SectionSessionsOnSqlite(RespondentsOnSqlite server) : SectionSessionTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class SectionSessionsOnPostgres(RespondentsOnPostgres server)
    : SectionSessionTests(server), IClassFixture<RespondentsOnPostgres>;
