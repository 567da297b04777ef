using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Testing.Rounds;

/// <summary>A round of <see cref="ScorecardSurvey"/> four years after another, whose form gave other points.</summary>
public sealed class TwoRounds(ScorecardServer server, ScorecardRound before, ScorecardRound now)
{
    /// <summary>«lekkasje» was answered before something else hid it, and «navn» tells of a person.</summary>
    public const string Then =
        """{"kilde":"delvis","tiltak":["plan","vakt"],"lekkasje":"ja","drift":{"pumper":"godt","nett":"darlig"},"navn":"Kari Nordmann"}""";

    public ScorecardRound Before => before;

    public ScorecardRound Now => now;

    public static async Task<TwoRounds> OpenAsync(ScorecardServer server)
    {
        var before = await server.OpenAsync(ScorecardSurvey.Earlier, campaign => campaign.OpensAt = campaign.OpensAt.AddYears(-4));
        return new TwoRounds(server, before, await server.OpenAsync(change: campaign => campaign.PreviousId = before.Campaign.Id));
    }

    /// <summary>Who owns «teknisk» in an organisation that answered it last time, and has answered nothing yet.</summary>
    public async Task<Invited> AnsweredAsync(string then = Then)
    {
        var earlier = await before.AddAsync("{}", new Dictionary<string, string> { ["teknisk"] = then }, []);
        return await now.AddAsync("{}", new Dictionary<string, string>(), ["teknisk"], organisation: await OfAsync(earlier));
    }

    public Task<Organisation> OfAsync(Invited invited) => server.Host.WithDatabaseAsync(db =>
        db.Organisations.AsNoTracking().SingleAsync(one => one.Id == invited.Participant.OrganisationId));

    public Task SucceedAsync(Guid from, Guid? to) => server.Host.WithDatabaseAsync(db =>
    {
        var day = DateOnly.FromDateTime(server.Host.Time.GetUtcNow().UtcDateTime).AddYears(-1);
        db.Add(new Succession { FromId = from, ToId = to, Date = day });
        return db.SaveChangesAsync();
    });
}
