using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using FormEngine.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Earlier;

/// <summary>
/// Finds what the organisation answered to a section in the round before, for whoever owns the section now. One that has merged or been
/// divided has no answers of last time, and none that tell of a person are shown.
/// </summary>
public sealed class LastAnswersReader(FormEngineDb db, SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts)
{
    public async Task<LastAnswers> FindAsync(SectionSession session)
    {
        if (session.Previous is not { } previous || !session.IsOwner || session.Section.HasManyEntries)
            return LastAnswers.None;
        return await ParticipantAsync(session, previous) is { } participant
            && await db.SectionResponses.AsNoTracking().SingleOrDefaultAsync(response => response.ParticipantId == participant.Id
                && response.Section == session.Key.Section && response.Entry == session.Key.Entry) is { } response
            ? Of(await catalogue.FormAsync(response.FormVersionId), response, participant, session.Form)
            : LastAnswers.None;
    }

    /// <summary>The one that this organisation was in the round before; null where there was none, or more than one.</summary>
    private async Task<Participant?> ParticipantAsync(SectionSession session, Guid previous)
    {
        var now = await db.Participants.AsNoTracking().Include(participant => participant.Campaign)
            .SingleAsync(participant => participant.Id == session.ParticipantId);
        var before = await db.Campaigns.AsNoTracking()
            .SingleOrDefaultAsync(campaign => campaign.Id == previous && campaign.Pilot == now.Campaign!.Pilot);
        if (before is null)
            return null;
        var forerunners = await Forerunners.FindAsync(db, previous, now.OrganisationId, Day(before), Day(now.Campaign!));
        return forerunners.IsSame ? forerunners.Participants.SingleOrDefault() : null;
    }

    private LastAnswers Of(CompiledForm then, SectionResponse response, Participant participant, CompiledForm now)
    {
        var stored = JsonNode.Parse(response.Answers)!.AsObject();
        var state = FormEvaluator.Evaluate(then, stored, participant.Attributes.Known,
            response.CompletedOn ?? DateOnly.FromDateTime(response.UpdatedAt.ToOslo()));
        var sheet = new FormSheet(then, stored, state, Language.Current.Code, texts);
        var moved = FormVersions.Migrate(then, now, new ResponseAnswers(state.Answers.DeepClone().AsObject())).Answers;
        var changed = FormVersions.Diff(then, now).Where(change => change.Effect is not (AnswerEffect.KeepsMeaning
            or AnswerEffect.ChangesScores or AnswerEffect.ChangesVisibility or AnswerEffect.AskedAgain))
            .Select(change => change.Question?.Split('.')[0]).ToHashSet();
        return new LastAnswers(now.Pages.SelectMany(page => page.Questions)
            .Where(question => state.Answers[question.Id] is not null && !changed.Contains(question.Id)
                && !IsPersonal(question) && !IsPersonal(then.Find(question.Id)!)
                && JsonNode.DeepEquals(moved[question.Id], state.Answers[question.Id]))
            .ToDictionary(question => question.Id, question => new LastAnswer(
                state.Answers[question.Id]!, AnswerPart.Of(sheet, then.Find(question.Id)!, state.Answers[question.Id]))));
    }

    private static bool IsPersonal(Question question) => question.Personal || question.Parts.Any(part => part.Personal);

    private static DateOnly Day(Campaign campaign) => DateOnly.FromDateTime(campaign.OpensAt.ToOslo());
}
