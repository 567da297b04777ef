using System.Text.Json;
using FormEngine.Compilation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Surveys;

/// <summary>
/// Publishes the surveys in <c>forms/</c>: each is checked whole and stored whole, or refused with every finding. What is
/// published stays as it is; a changed form needs a new label.
/// </summary>
public sealed class SurveyPublisher(
    IDbContextFactory<FormEngineDb> databases, Folders folders, TimeProvider time, ILogger<SurveyPublisher> log)
{
    private volatile IReadOnlyList<PublishReport> _latest = [];

    /// <summary>What came of the latest run on this node.</summary>
    public IReadOnlyList<PublishReport> Latest => _latest;

    public async Task<IReadOnlyList<PublishReport>> PublishAllAsync(CancellationToken cancel = default)
    {
        var reports = new List<PublishReport>();
        foreach (var source in SurveyFolder.ReadAll(folders.Forms))
        {
            var report = await PublishAsync(SurveyCheck.Of(source), cancel);
            Log(report);
            reports.Add(report);
        }

        return _latest = reports;
    }

    private async Task<PublishReport> PublishAsync(SurveyCheck check, CancellationToken cancel)
    {
        PublishReport Report(PublishOutcome outcome) => new(check.Source.Name, outcome, check.Survey?.Version, check.Findings);
        if (!check.IsSound)
            return Report(PublishOutcome.Refused);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await StoredHashAsync(db, check, cancel) is { } stored)
            return Report(stored == check.Hash ? PublishOutcome.Unchanged : PublishOutcome.LabelTaken);
        if (!await AddAsync(db, check, cancel))
            return Report(PublishOutcome.LabelTaken);

        try
        {
            await db.SaveChangesAsync(cancel);
            return Report(PublishOutcome.Published);
        }
        catch (DbUpdateException) when (StoredHashAsync(db, check, cancel).GetAwaiter().GetResult() == check.Hash)
        {
            return Report(PublishOutcome.Unchanged); // Another node started at the same time and was first.
        }
    }

    private static Task<string?> StoredHashAsync(FormEngineDb db, SurveyCheck check, CancellationToken cancel) => db.SurveyVersions
        .Where(survey => survey.Survey == check.Survey!.Id && survey.Label == check.Survey.Version)
        .Select(survey => survey.Hash).SingleOrDefaultAsync(cancel);

    /// <summary>False where a form's label is taken by another content.</summary>
    private async Task<bool> AddAsync(FormEngineDb db, SurveyCheck check, CancellationToken cancel)
    {
        var survey = check.Survey!;
        var version = new SurveyVersion
        {
            Survey = survey.Id,
            Label = survey.Version,
            Hash = check.Hash,
            Document = check.Source.Survey.Json,
            Translations = JsonSerializer.Serialize(check.Source.Survey.Translations),
            PublishedAt = time.GetUtcNow().UtcDateTime,
            IsEarlier = check.Source.IsEarlier,
        };
        var stored = await db.FormVersions.Where(form => form.Survey == survey.Id).ToListAsync(cancel);
        foreach (var form in check.Forms.Values)
        {
            var same = stored.Find(other => other.Form == form.Id && other.Label == form.Version);
            if (same is not null && same.Hash != form.Hash)
                return false;
            same ??= db.Add(New(survey.Id, form, check.Source.Forms[form.Id])).Entity;
            version.Forms.Add(new SurveyVersionForm { Form = form.Id, FormVersionId = same.Id });
        }

        db.Add(version);
        return true;
    }

    private FormVersion New(string survey, CompiledForm form, SourceDocument source) => new()
    {
        Survey = survey,
        Form = form.Id,
        Label = form.Version,
        Hash = form.Hash,
        Document = source.Json,
        Translations = JsonSerializer.Serialize(source.Translations),
        PublishedAt = time.GetUtcNow().UtcDateTime,
    };

    private void Log(PublishReport report)
    {
        if (report.Outcome is PublishOutcome.Refused or PublishOutcome.LabelTaken)
            log.LogError("Survey {Folder} {Version} was not published: {Outcome}. See Surveys on the staff pages.", report.Folder,
                report.Version, report.Outcome);
        else
            log.LogInformation("Survey {Folder} {Version}: {Outcome}", report.Folder, report.Version, report.Outcome);
    }
}
