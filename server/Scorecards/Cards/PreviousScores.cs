using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>What an organisation, or those it came from, scored in the round before.</summary>
public sealed class PreviousScores(FormEngineDb db, RoundAnswers answers, SurveyCatalogue catalogue)
{
    /// <summary>Null where there is no round before, or it is of the other kind: a pilot's figures never mix with real ones.</summary>
    public async Task<PreviousRound?> FindAsync(Campaign campaign, Guid organisation)
    {
        if (campaign.PreviousId is not { } id)
            return null;
        var round = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(before => before.Id == id && before.Pilot == campaign.Pilot);
        return round is null ? null : await FindAsync(round, campaign, organisation);
    }

    private async Task<PreviousRound> FindAsync(Campaign round, Campaign campaign, Guid organisation)
    {
        var forerunners = await Forerunners.FindAsync(db, round.Id, organisation, Day(round), Day(campaign));
        var survey = await catalogue.GetAsync(round.SurveyVersionId);
        var predecessors = new List<Predecessor>();
        foreach (var participant in forerunners.Participants)
        {
            var own = new OwnScores(survey.Definition, await answers.ReadOneAsync(round, survey, participant.Id));
            predecessors.Add(new Predecessor(participant.Name, own, forerunners.Divided.Contains(participant)));
        }
        return new PreviousRound(round, predecessors, forerunners.IsSame);
    }

    private static DateOnly Day(Campaign campaign) => DateOnly.FromDateTime(campaign.OpensAt.ToOslo());
}

/// <summary>The round before, and what those scored in it that the organisation came from: itself, as a rule.</summary>
/// <param name="Round">The round.</param>
/// <param name="Predecessors">None where none of them took part.</param>
/// <param name="IsSame">Whether it is one organisation then and now; else it has merged or split, and there is no change to tell.</param>
public sealed record PreviousRound(Campaign Round, IReadOnlyList<Predecessor> Predecessors, bool IsSame)
{
    /// <summary>One's own scores then; null where one took no part, or was another.</summary>
    public OwnScores? Own => IsSame ? Predecessors.SingleOrDefault()?.Own : null;

    /// <summary>Those whose scores stand by themselves.</summary>
    public IReadOnlyList<Predecessor> Apart => IsSame ? [] : Predecessors;

    /// <summary>The names of those that others have taken over too.</summary>
    public string Divided => string.Join(", ", Apart.Where(one => one.Divided).Select(one => one.Name));
}

/// <summary>One that an organisation came from, by its name then, and what it scored as a whole.</summary>
public sealed record Predecessor(string Name, OwnScores Own, bool Divided);
