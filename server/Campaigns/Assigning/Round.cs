using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>One participant in its campaign, as of now.</summary>
public sealed record Round(Participant Participant, SurveyDefinition Survey, DateTime Now)
{
    public Campaign Campaign => Participant.Campaign!;

    public AnsweringPeriod Period { get; } = AnsweringPeriod.Of(
        Participant.Campaign!.OpensAt, Participant.Campaign.ClosesAt, Participant.ExtendedTo, Participant.Campaign.ReleasedAt is not null,
        Now);

    /// <summary>The sections this participant is asked that the role answers.</summary>
    public IReadOnlyList<string> SectionsOf(string role) =>
        [.. Survey.SectionsFor(Participant.Attributes).Where(section => section.RoleId == role).Select(section => section.Id)];

    public SurveySection? Section(string id) => Survey.SectionsFor(Participant.Attributes).FirstOrDefault(section => section.Id == id);
}

public sealed class Rounds(FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time)
{
    public async Task<Round?> FindAsync(Guid participantId)
    {
        var participant = await db.Participants.AsNoTracking().Include(participant => participant.Campaign)
            .SingleOrDefaultAsync(participant => participant.Id == participantId);
        return participant is null ? null : await OfAsync(participant);
    }

    /// <param name="participant">With its campaign.</param>
    public async Task<Round> OfAsync(Participant participant) =>
        new(participant, (await catalogue.GetAsync(participant.Campaign!.SurveyVersionId)).Definition, time.GetUtcNow().UtcDateTime);
}
