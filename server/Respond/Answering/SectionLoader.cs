using System.Text.Json.Nodes;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Problems;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>Opens a section for the holder of a personal link, or says why not.</summary>
public sealed class SectionLoader(FormEngineDb db, SectionQuery query, SurveyCatalogue catalogue, TimeProvider time)
{
    /// <summary>Null where the link opens no such section.</summary>
    public async Task<SectionSession?> LoadAsync(Guid link, SectionKey key) =>
        await query.RunAsync(db, link, key) is { Revoked: false } row ? await OpenAsync(link, key, row) : null;

    /// <summary>For whoever has handed the section over: to read until the round closes.</summary>
    public async Task<SectionSession?> LoadForReadingAsync(Guid link, SectionKey key) =>
        await query.HandedOverAsync(db, link, key) is { Revoked: false } row
        && await OpenAsync(link, key, row, readsOnly: true) is { Period.IsOpen: true } session ? session : null;

    private async Task<SectionSession?> OpenAsync(Guid link, SectionKey key, SectionRow row, bool readsOnly = false)
    {
        var survey = await catalogue.GetAsync(row.SurveyVersionId);
        var section = survey.Definition.Sections.Single(section => section.Id == key.Section);
        if (!HasEntry(section, key, row) || !section.AppliesTo(row.Attributes.Known))
            return null;

        var form = await FormAsync(survey.FormOf(section), row.Response);
        var now = time.GetUtcNow().UtcDateTime;
        return new SectionSession
        {
            Link = link,
            Key = key,
            ContactId = row.ContactId,
            IsOwner = row.Kind == AssignmentKind.Owner && !readsOnly,
            ReadsOnly = readsOnly,
            ParticipantId = row.ParticipantId,
            OrganisationName = row.OrganisationName,
            Attributes = row.Attributes,
            Survey = survey.Definition,
            Section = section,
            FormVersionId = form.VersionId,
            Form = form.Form,
            Period = AnsweringPeriod.Of(row.OpensAt, row.ClosesAt, row.ExtendedTo, row.Released, now),
            Response = row.Response,
            Answers = row.Response is { Answers: var answers } ? JsonNode.Parse(answers)!.AsObject() : [],
            CameOn = time.Today(),
        };
    }

    /// <summary>Another's section is forbidden; what the survey does not have is not found.</summary>
    public async Task<Problem> WhyNotAsync(Guid link, SectionKey key)
    {
        var access = await db.AccessLinks.AsNoTracking().Where(access => access.Id == link)
            .Select(access => new { access.Campaign!.SurveyVersionId, access.RevokedAt }).SingleOrDefaultAsync();
        if (access is not { RevokedAt: null })
            return Problem.Forbidden;

        var survey = await catalogue.GetAsync(access.SurveyVersionId);
        if (survey.Definition.Sections.All(section => section.Id != key.Section))
            return Problem.NotFound;
        return await query.RunAsync(db, link, key) is null ? Problem.Forbidden : Problem.NotFound;
    }

    /// <summary>Answers stay with the form version they were given on.</summary>
    private async Task<PublishedForm> FormAsync(PublishedForm current, SectionResponse? response) =>
        response is null || response.FormVersionId == current.VersionId
            ? current
            : new PublishedForm(response.FormVersionId, await catalogue.FormAsync(response.FormVersionId));

    /// <summary>A lone entry is made by its first save; one of many must have been added.</summary>
    private static bool HasEntry(SurveySection section, SectionKey key, SectionRow row) =>
        key.Entry == SectionKey.Whole || (section.HasManyEntries ? row.Response is not null : key.Entry == 1);
}
