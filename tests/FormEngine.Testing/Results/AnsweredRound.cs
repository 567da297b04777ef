using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Results;

/// <summary>
/// A server with a round that 60 libraries have answered: 30 in Agder, 27 in Bergen, and in Cork three, so that its figures may not be
/// shown, nor those of Bergen, which would give them away.
/// </summary>
public sealed class AnsweredRound : IAsyncDisposable
{
    private const int Libraries = 60;
    private const int Silent = 6;

    private readonly TemporaryFolder _forms;

    private AnsweredRound(ServerHost host, TemporaryFolder forms) => (Host, _forms) = (host, forms);

    public ServerHost Host { get; }

    public Campaign Campaign { get; private set; } = null!;

    public string Publications => $"/staff/campaigns/{Campaign.Id}/publications";

    public static async Task<AnsweredRound> StartAsync(DatabaseKind kind, bool jobs = false)
    {
        var forms = LibrarySurvey.Write();
        var round = new AnsweredRound(await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = forms.Path,
            Settings = new Dictionary<string, string?> { ["Jobs:Run"] = jobs ? "true" : "false" },
        }), forms);
        await round.FillAsync();
        return round;
    }

    /// <summary>Publishes what is drafted, or everything, without going by the pages.</summary>
    /// <param name="change">What to do to the draft first.</param>
    public async Task<PublishResult> PublishAsync(Func<PublicationContent, PublicationContent>? change = null)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var drafts = scope.ServiceProvider.GetRequiredService<Drafts>();
        var draft = await drafts.StartAsync(Campaign);
        if (change is not null)
            await drafts.SaveAsync(draft, change(PublicationContent.Read(draft.Content)));
        return await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            new PublishInput(draft.Id, draft.Revision, Agreed: false), Host.Time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Some change their answer about Sundays.</summary>
    public Task ChangeAnswersAsync(int count) => Host.WithDatabaseAsync(async db =>
    {
        foreach (var response in await db.SectionResponses.OrderBy(response => response.Id).Take(count).ToListAsync())
        {
            response.Answers = response.Answers.Replace("\"yes\"", "\"unsure\"", StringComparison.Ordinal)
                .Replace("\"no\"", "\"yes\"", StringComparison.Ordinal);
            response.Revision++;
        }

        await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _forms.Dispose();
    }

    private Task FillAsync() => Host.WithDatabaseAsync(async db =>
    {
        var now = Host.Time.GetUtcNow().UtcDateTime;
        var version = await db.SurveyVersions.Include(survey => survey.Forms).SingleAsync();
        Campaign = new Campaign
        {
            SurveyVersionId = version.Id,
            Name = "Spring round",
            Pilot = true,
            OpensAt = now.AddDays(-9),
            ClosesAt = now.AddDays(9),
            CreatedAt = now,
        };
        db.Add(Campaign);
        for (var i = 0; i < Libraries + Silent; i++)
            AddLibrary(db, i, version.Forms[0].FormVersionId, now);
        await db.SaveChangesAsync();
    });

    private void AddLibrary(DbContext db, int i, Guid form, DateTime now)
    {
        var county = i >= Libraries ? "Agder" : i < 30 ? "Agder" : i < 57 ? "Bergen" : "Cork";
        var attributes = $$"""{"county":"{{county}}"}""";
        var organisation = new Organisation { Number = $"{i:0000}", Name = $"Library {i}", Attributes = attributes };
        var participant = new Participant
        {
            CampaignId = Campaign.Id,
            OrganisationId = organisation.Id,
            Number = organisation.Number,
            Name = organisation.Name,
            Attributes = attributes,
        };
        db.AddRange(organisation, participant);
        if (i < Libraries)
            db.Add(new SectionResponse
            {
                ParticipantId = participant.Id,
                Section = "services",
                FormVersionId = form,
                Answers = Answers(i),
                Revision = 1,
                Status = ResponseStatus.Ready,
                StartedAt = now,
                UpdatedAt = now,
            });
    }

    private static string Answers(int i)
    {
        var sundays = (i % 5) switch { 0 or 1 => "\"yes\",\"hours\":" + (3 + (i % 4)), 2 or 3 => "\"no\"", _ => "\"unsure\"" };
        var rooms = $$"""{"quiet":"{{(i % 3 == 0 ? "high" : "low")}}","bright":"{{(i % 2 == 0 ? "high" : "low")}}"}""";
        return $$"""{"sundays":{{sundays}},"offers":["books"{{(i % 4 == 0 ? ",\"tools\"" : "")}}],"rooms":{{rooms}},"remarks":"Hush"}""";
    }
}
