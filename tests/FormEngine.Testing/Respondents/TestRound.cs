using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Respondents;

/// <summary>A campaign that is open, to which a test invites whom it needs.</summary>
public sealed class TestRound
{
    private readonly Func<FormEngineDb> _open;
    private readonly LinkTokens _tokens;
    private readonly TimeProvider _time;

    private TestRound(Func<FormEngineDb> open, LinkTokens tokens, TimeProvider time, Campaign campaign)
    {
        _open = open;
        _tokens = tokens;
        _time = time;
        Campaign = campaign;
    }

    public Campaign Campaign { get; }

    public static Task<TestRound> OpenAsync(ServerHost host, string survey = "trial") => OpenAsync(
        host.Services.GetRequiredService<IDbContextFactory<FormEngineDb>>().CreateDbContext,
        host.Services.GetRequiredService<LinkTokens>(),
        host.Time,
        survey);

    /// <summary>Opened a day ago, closes in ten days, by the server's clock.</summary>
    public static async Task<TestRound> OpenAsync(Func<FormEngineDb> open, LinkTokens tokens, TimeProvider time, string survey = "trial")
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = open();
        var campaign = new Campaign
        {
            SurveyVersionId = await db.SurveyVersions.Where(version => version.Survey == survey && !version.IsEarlier)
                .Select(version => version.Id).SingleAsync(),
            Name = "Prøverunde",
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(10),
            ReleasedAt = now.AddDays(-1),
            CreatedAt = now.AddDays(-2),
        };
        db.Add(campaign);
        await db.SaveChangesAsync();
        return new TestRound(open, tokens, time, campaign);
    }

    /// <summary>A new organisation with one contact who owns these sections.</summary>
    public Task<Invited> InviteAsync(params string[] sections) => InviteAsync(organisation: null, AssignmentKind.Owner, sections);

    /// <summary>One more contact of an organisation that takes part already.</summary>
    public Task<Invited> InviteColleagueAsync(Invited colleague, AssignmentKind kind, params string[] sections) =>
        InviteAsync(colleague.Participant, kind, sections);

    public async Task ChangeAsync(Action<Campaign> change)
    {
        await using var db = _open();
        change(await db.Campaigns.SingleAsync(campaign => campaign.Id == Campaign.Id));
        await db.SaveChangesAsync();
    }

    private async Task<Invited> InviteAsync(Participant? organisation, AssignmentKind kind, string[] sections)
    {
        await using var db = _open();
        var now = _time.GetUtcNow().UtcDateTime;
        var participant = organisation ?? AddParticipant(db);
        var contact = new Contact { Email = $"{Guid.NewGuid():N}@example.invalid", Name = "Kari Prøve", Language = "nb" };
        var link = new AccessLink { CampaignId = Campaign.Id, ContactId = contact.Id, CreatedAt = now };
        db.Add(contact);
        db.Add(link);
        db.AddRange(sections.Select(section => new Assignment
        {
            ParticipantId = participant.Id,
            Section = section,
            ContactId = contact.Id,
            Kind = kind,
            From = now,
        }));
        await db.SaveChangesAsync();
        return new Invited(participant, contact, link, _tokens.TokenFor(link.Id));
    }

    private Participant AddParticipant(DbContext db)
    {
        var number = Guid.NewGuid().ToString("N")[..8];
        var organisation = new Organisation { Number = number, Name = $"Prøve {number}", Attributes = "{}" };
        var participant = new Participant
        {
            CampaignId = Campaign.Id,
            OrganisationId = organisation.Id,
            Number = organisation.Number,
            Name = organisation.Name,
            Attributes = """{"type":"a"}""",
        };
        db.AddRange(organisation, participant);
        return participant;
    }
}

/// <summary>A contact who has been invited, with the secret of the personal link.</summary>
public sealed record Invited(Participant Participant, Contact Contact, AccessLink Link, string Token)
{
    public string StartPath => $"/s/{Token}";

    public string PathTo(string section, string rest = "1") => $"/respond/{Participant.Number}/{section}/{rest}";

    public string PathToPage(string section, string page) => PathTo(section, $"1/pages/{page}");
}
