using FormEngine.Server.Data;
using FormEngine.Server.Designer;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Gathers the words of the latest version of every published survey.</summary>
public sealed class PublishedVocabulary(FormEngineDb db, SurveyCatalogue catalogue)
{
    public async Task<SurveyVocabulary> LoadAsync()
    {
        var versions = await db.SurveyVersions.Select(version => new { version.Id, version.Survey, version.PublishedAt }).ToListAsync();
        var surveys = versions.GroupBy(version => version.Survey).OrderBy(survey => survey.Key, StringComparer.Ordinal)
            .Select(survey => catalogue.GetAsync(survey.MaxBy(version => version.PublishedAt)!.Id));
        return SurveyVocabulary.Of([.. (await Task.WhenAll(surveys)).Select(survey => survey.Definition)]);
    }
}
