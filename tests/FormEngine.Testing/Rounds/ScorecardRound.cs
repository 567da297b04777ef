using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Rounds;

/// <summary>An open round of <see cref="ScorecardSurvey"/>, whose answers stand there without anybody having typed them.</summary>
public sealed class ScorecardRound
{
    private const string Middling = """{"kilde":"ja","tiltak":["plan"],"lekkasje":"nei","drift":{"pumper":"godt","nett":"darlig"}}""";

    private readonly ServerHost _host;

    private ScorecardRound(ServerHost host, Campaign campaign) => (_host, Campaign) = (host, campaign);

    public Campaign Campaign { get; }

    private DateTime Now => _host.Time.GetUtcNow().UtcDateTime;

    public static async Task<ScorecardRound> OpenAsync(ServerHost host, string survey, Action<Campaign>? change)
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var campaign = new Campaign
        {
            SurveyVersionId = await host.WithDatabaseAsync(db =>
                db.SurveyVersions.Where(version => version.Survey == survey).Select(version => version.Id).SingleAsync()),
            Name = "Internt navn",
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(10),
            ReleasedAt = now.AddDays(-1),
            CreatedAt = now.AddDays(-2),
        };
        change?.Invoke(campaign);
        await host.WithDatabaseAsync(async db =>
        {
            db.Add(campaign);
            await db.SaveChangesAsync();
        });
        return new ScorecardRound(host, campaign);
    }

    /// <summary>An organisation with one contact who owns these sections; answers are by section.</summary>
    public async Task<Invited> AddAsync(
        string attributes, IReadOnlyDictionary<string, string> answers, string[] owned, Organisation? organisation = null,
        AssignmentKind kind = AssignmentKind.Owner) => await _host.WithDatabaseAsync(async db =>
    {
        var participant = Participant(organisation ?? NewOrganisation(db), attributes);
        db.Add(participant);
        foreach (var (section, text) in answers)
            db.Add(await ResponseAsync(db, participant, section, text));
        return await InviteAsync(_host, db, participant, kind, owned);
    });

    /// <summary>One more who answers for an organisation; a coordinator, where no section is named.</summary>
    public static Task<Invited> InviteAsync(ServerHost host, Participant participant, AssignmentKind kind, params string[] sections) =>
        host.WithDatabaseAsync(db => InviteAsync(host, db, participant, kind, sections));

    /// <summary>As many as are needed for a comparison: in the north and south, small and large, and too few in the east.</summary>
    public async Task FillAsync()
    {
        for (var i = 0; i < ScorecardSurvey.EnoughFor + 4; i++)
        {
            var place = i is 0 or 1 ? "ost" : i % 2 == 0 ? "nord" : "sor";
            await AddAsync(
                $$"""{"people":{{(i % 3 == 0 ? 9000 : 1000)}},"place":"{{place}}"}""",
                new Dictionary<string, string> { ["teknisk"] = Middling, ["natur"] = """{"skog":"nei"}""" }, []);
        }
    }

    public Task ShowAsync() => _host.Services.GetRequiredService<SnapshotTaker>().ShowAsync(Campaign.Id, SnapshotReason.Enough);

    public Task ChangeAsync(Action<Campaign> change) => _host.WithDatabaseAsync(async db =>
    {
        change(await db.Campaigns.SingleAsync(campaign => campaign.Id == Campaign.Id));
        await db.SaveChangesAsync();
    });

    private Organisation NewOrganisation(FormEngineDb db)
    {
        var number = Guid.NewGuid().ToString("N")[..8];
        var organisation = new Organisation { Number = number, Name = $"Sted {number}", Attributes = "{}" };
        db.Add(organisation);
        return organisation;
    }

    private Participant Participant(Organisation organisation, string attributes) => new()
    {
        CampaignId = Campaign.Id,
        OrganisationId = organisation.Id,
        Number = organisation.Number,
        Name = organisation.Name,
        Attributes = attributes,
    };

    private async Task<SectionResponse> ResponseAsync(FormEngineDb db, Participant participant, string section, string answers) => new()
    {
        ParticipantId = participant.Id,
        Section = section,
        FormVersionId = await db.Set<SurveyVersionForm>()
            .Where(form => form.SurveyVersionId == Campaign.SurveyVersionId && form.Form == section)
            .Select(form => form.FormVersionId).SingleAsync(),
        Answers = answers,
        Revision = 1,
        Status = ResponseStatus.Complete,
        CompletedOn = DateOnly.FromDateTime(Now),
        CompletedAt = Now,
        StartedAt = Now,
        UpdatedAt = Now,
    };

    private static async Task<Invited> InviteAsync(
        ServerHost host, FormEngineDb db, Participant participant, AssignmentKind kind, string[] sections)
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var contact = new Contact { Email = $"{Guid.NewGuid():N}@example.invalid", Name = "Kari Prøve", Language = "nb" };
        var link = new AccessLink { CampaignId = participant.CampaignId, ContactId = contact.Id, CreatedAt = now };
        db.AddRange(contact, link);
        db.AddRange(sections.Select(section => new Assignment
        {
            ParticipantId = participant.Id,
            Section = section,
            ContactId = contact.Id,
            Kind = kind,
            From = now,
        }));
        if (sections.Length == 0)
            db.Add(new RoleHolder { OrganisationId = participant.OrganisationId, Role = "leder", ContactId = contact.Id });
        await db.SaveChangesAsync();
        return new Invited(participant, contact, link, host.Services.GetRequiredService<LinkTokens>().TokenFor(link.Id));
    }
}
