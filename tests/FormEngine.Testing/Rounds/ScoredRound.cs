using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Rounds;

/// <summary>A round of <see cref="ScoredSurvey"/> on a server of its own, whose jobs run when the test says so.</summary>
public sealed class ScoredRound : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly List<Guid> _participants = [];
    private Guid _form;

    private ScoredRound(ServerHost host, TemporaryFolder folder)
    {
        Host = host;
        _folder = folder;
    }

    public ServerHost Host { get; }

    public Guid Campaign { get; private set; }

    public IReadOnlyList<Guid> Participants => _participants;

    public DateTime Now => Host.Time.GetUtcNow().UtcDateTime;

    /// <param name="kind">The database.</param>
    /// <param name="participants">How many take part: every third in Agder, the others in Troms.</param>
    public static async Task<ScoredRound> StartAsync(DatabaseKind kind, int participants)
    {
        var folder = new TemporaryFolder();
        var host = await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = ScoredSurvey.WriteTo(folder.Path),
            Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
        });
        var round = new ScoredRound(host, folder);
        await round.CreateAsync(participants);
        return round;
    }

    /// <summary>Gives a participant's section these answers, as far as it has come.</summary>
    public Task AnswerAsync(
        int participant, string answers, ResponseStatus status = ResponseStatus.Complete, string section = "plan") =>
        Host.WithDatabaseAsync(async db =>
        {
            var id = _participants[participant];
            var response = await db.SectionResponses.SingleOrDefaultAsync(stored => stored.ParticipantId == id && stored.Section == section)
                ?? db.Add(new SectionResponse
                {
                    ParticipantId = id,
                    Section = section,
                    FormVersionId = _form,
                    Answers = answers,
                    StartedAt = Now,
                }).Entity;
            response.Answers = answers;
            response.Status = status;
            response.CompletedOn = status == ResponseStatus.Complete ? DateOnly.FromDateTime(Now) : null;
            response.UpdatedAt = Now;
            response.Revision++;
            await db.SaveChangesAsync();
        });

    /// <summary>The first so many answer: every other yes with so many pages, the others no.</summary>
    public async Task AnswerAllAsync(int participants)
    {
        for (var i = 0; i < participants; i++)
            await AnswerAsync(i, i % 2 == 0 ? $$"""{ "has_plan": "yes", "pages": {{i + 10}}, "note": "Ola" }""" : """{ "has_plan": "no" }""");
    }

    public Task ChangeAsync(Action<Campaign> change) => Host.WithDatabaseAsync(async db =>
    {
        change(await db.Campaigns.SingleAsync());
        await db.SaveChangesAsync();
    });

    /// <summary>One turn of a job.</summary>
    public async Task<int> RunAsync(string job)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var type = scope.ServiceProvider.GetServices<RecurringJob>().Single(known => known.Name == job).Type;
        return await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(type)).RunAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Dispose();
    }

    private Task CreateAsync(int participants) => Host.WithDatabaseAsync(async db =>
    {
        var version = await db.SurveyVersions.Include(survey => survey.Forms).SingleAsync(survey => survey.Survey == ScoredSurvey.Id);
        _form = version.Forms[0].FormVersionId;
        var campaign = db.Add(new Campaign
        {
            SurveyVersionId = version.Id,
            Name = "Målt runde",
            OpensAt = Now,
            ClosesAt = Now.AddDays(30),
            CreatedAt = Now,
            ReleasedAt = Now,
        }).Entity;
        Campaign = campaign.Id;
        for (var i = 0; i < participants; i++)
        {
            var attributes = i % 3 == 0 ? """{"county":"Agder"}""" : """{"county":"Troms"}""";
            var organisation = new Organisation { Number = $"{i:0000}", Name = $"Virksomhet {i}", Attributes = attributes };
            var participant = new Participant
            {
                CampaignId = campaign.Id,
                OrganisationId = organisation.Id,
                Number = organisation.Number,
                Name = organisation.Name,
                Attributes = attributes,
            };
            db.AddRange(organisation, participant);
            _participants.Add(participant.Id);
        }

        await db.SaveChangesAsync();
    });
}
