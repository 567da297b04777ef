namespace FormEngine.Server.Surveys;

/// <summary>Gathers the words of the latest version of every published survey.</summary>
public sealed class PublishedVocabulary(SurveyCatalogue catalogue)
{
    public async Task<SurveyVocabulary> LoadAsync() =>
        SurveyVocabulary.Of([.. (await catalogue.LatestAsync()).Select(survey => survey.Definition)]);
}
