using System.Collections.Concurrent;
using System.Text.Json;
using FormEngine.Compilation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Surveys;

/// <summary>
/// Published surveys and forms, compiled once and kept: a published version never changes, so neither does what stands
/// here.
/// </summary>
public sealed class SurveyCatalogue(IDbContextFactory<FormEngineDb> databases)
{
    private readonly ConcurrentDictionary<Guid, Task<PublishedSurvey>> _surveys = new();
    private readonly ConcurrentDictionary<Guid, Task<CompiledForm>> _forms = new();
    private readonly ConcurrentDictionary<string, CompiledForm> _byHash = new();

    /// <param name="surveyVersionId">Of a stored survey version.</param>
    public Task<PublishedSurvey> GetAsync(Guid surveyVersionId) => Once(_surveys, surveyVersionId, LoadSurveyAsync);

    /// <summary>The latest version of every published survey, by the surveys' ids.</summary>
    public async Task<IReadOnlyList<PublishedSurvey>> LatestAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var versions = await db.SurveyVersions
            .OrderBy(version => version.IsEarlier).ThenByDescending(version => version.PublishedAt)
            .Select(version => new { version.Id, version.Survey }).ToListAsync();
        var latest = versions.DistinctBy(version => version.Survey).OrderBy(version => version.Survey, StringComparer.Ordinal)
            .Select(version => GetAsync(version.Id));
        return await Task.WhenAll(latest);
    }

    /// <summary>What surveys are called, in the reader's language.</summary>
    public async Task<SurveyNames> NamesAsync() => new(await LatestAsync());

    /// <summary>The form a response was given on, which may be older than the survey's.</summary>
    public Task<CompiledForm> FormAsync(Guid formVersionId) => Once(_forms, formVersionId, LoadFormAsync);

    /// <summary>The form with this content hash; null where none is published.</summary>
    public async Task<CompiledForm?> FindFormAsync(string hash)
    {
        if (_byHash.TryGetValue(hash, out var known))
            return known;

        await using var db = await databases.CreateDbContextAsync();
        var id = await db.FormVersions.Where(form => form.Hash == hash).Select(form => form.Id).FirstOrDefaultAsync();
        return id == Guid.Empty ? null : await FormAsync(id);
    }

    /// <summary>One load for all who ask at the same time; a failed one is forgotten, so that the next tries again.</summary>
    private static async Task<T> Once<T>(ConcurrentDictionary<Guid, Task<T>> cache, Guid id, Func<Guid, Task<T>> load)
    {
        var task = cache.GetOrAdd(id, load);
        try
        {
            return await task;
        }
        catch
        {
            cache.TryRemove(KeyValuePair.Create(id, task));
            throw;
        }
    }

    private async Task<PublishedSurvey> LoadSurveyAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var version = await db.SurveyVersions.AsNoTracking()
            .Include(survey => survey.Forms).ThenInclude(form => form.FormVersion)
            .SingleAsync(survey => survey.Id == id);
        var forms =
            version.Forms.ToDictionary(form => form.Form, form => new PublishedForm(form.FormVersionId, Compile(form.FormVersion!)));
        var result =
            SurveyCompiler.Compile(version.Document, Translations(version.Translations),
                forms.ToDictionary(form => form.Key, form => form.Value.Form));
        return new PublishedSurvey(id, result.Survey!, forms);
    }

    private async Task<CompiledForm> LoadFormAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return Compile(await db.FormVersions.AsNoTracking().SingleAsync(form => form.Id == id));
    }

    private CompiledForm Compile(FormVersion version) => _byHash.GetOrAdd(version.Hash, _ =>
        FormCompiler.Compile(version.Document, Translations(version.Translations)).Form!);

    private static Dictionary<string, string> Translations(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
