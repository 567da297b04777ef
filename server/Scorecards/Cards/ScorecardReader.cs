using FormEngine.Server.Respond;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using FormEngine.Tables;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>
/// Makes scorecards: own scores from the answers as they stand now, so that what is completed or taken up again shows at once; others'
/// from stored figures alone.
/// </summary>
public sealed class ScorecardReader(
    RoundAnswers answers, SurveyCatalogue catalogue, Comparisons comparisons, PreviousScores previous,
    IStringLocalizer<ScorecardsTexts> ui, IStringLocalizer<RespondTexts> answerTexts)
{
    /// <param name="scope">Whose, and how much of it.</param>
    /// <param name="group">The group that was chosen to be compared with, as it stood in the address.</param>
    public async Task<Scorecard> ReadAsync(ScorecardScope scope, string? group)
    {
        var (campaign, participant) = (scope.Campaign, scope.Participant);
        var published = await catalogue.GetAsync(campaign.SurveyVersionId);
        var survey = published.Definition;
        var texts = survey.Texts(Language.Current.Code);
        var names = new GroupNames(survey, texts, ui);
        var own = new OwnScores(survey, await answers.ReadOneAsync(campaign, published, participant.Id));
        var comparison = scope.IsInternal ? await comparisons.LiveAsync(campaign.Id) : await comparisons.ShownAsync(campaign.Id);
        var before = await previous.FindAsync(campaign, participant.OrganisationId);
        var areas = Areas(scope, survey);
        var choice = GroupChoice.Of(comparison, group, [.. areas.Select(area => area.Id)], names);
        var groups = Groups(survey, scope, choice, names);
        var items = new ItemCards(own, participant.Attributes, texts.Language, answerTexts);
        var cards = areas.ConvertAll(area => Card(area, own, texts, before) with
        {
            Compared = comparison is null ? [] : [.. groups.Select(one => comparison.Of(area.Id, one.Id))],
            Items = scope.ShowsAnswers ? items.Of(own.Of(area.Id)!) : [],
        });
        return new Scorecard
        {
            Survey = texts.Title,
            Organisation = participant.Name,
            Areas = cards,
            Groups = groups,
            Choice = choice,
            Comparison = comparison,
            EnoughFor = ShownState.EnoughFor(survey),
            Minimum = survey.DisclosureMinimum,
            Previous = before,
            ShowsAnswers = scope.ShowsAnswers,
            Suppressed = [.. groups.Index()
                .Where(one => cards.Exists(card => card.Compared.ElementAtOrDefault(one.Index)?.IsSuppressed == true))
                .Select(one => (one.Item, names.Wider(one.Item.Id)))],
        };
    }

    private static List<Indicator> Areas(ScorecardScope scope, SurveyDefinition survey)
    {
        var sections = survey.SectionsFor(scope.Participant.Attributes).Select(section => section.Id).ToHashSet();
        return [.. survey.Indicators.Where(indicator => sections.Contains(indicator.Section) && scope.Shows(indicator))];
    }

    /// <summary>Of the own groups those of one dimension: crossings are there to be chosen.</summary>
    private static List<ComparedGroup> Groups(SurveyDefinition survey, ScorecardScope scope, GroupChoice choice, GroupNames names)
    {
        var own = SurveyGroups.Of(survey, scope.Participant.Attributes.Known).Where(group => SurveyGroups.Parts(group).Count < 2);
        return [.. (choice.Chosen is { } chosen ? own.Append(chosen.Id) : own).Distinct().Select(names.Of)];
    }

    private static AreaCard Card(Indicator area, OwnScores own, SurveyTexts texts, PreviousRound? before)
    {
        var text = texts.Indicator(area.Id);
        return new AreaCard(
            text.Title, text.Description, own.Of(area.Id)!, own.Counted(area.Section) is not null, [],
            AreaChange.Of(area, own, before?.Own),
            [.. (before?.Apart ?? []).Select(one => (one.Name, AreaChange.Of(area, own, one.Own)))], []);
    }
}
