using System.Text.Json.Nodes;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Problems;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>Opens a section for whoever is signed in by a personal link, or says why not.</summary>
public sealed class SectionLoader(FormEngineDb db, SectionQuery query, SurveyCatalogue catalogue, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null where the session opens no such section.</summary>
    public async Task<SectionSession?> LoadAsync(Guid session, SectionKey key) =>
        await query.RunAsync(db, session, key) is { } row ? await OpenAsync(session, key, row) : null;

    /// <summary>For whoever has handed the section over: to read until the round closes.</summary>
    public async Task<SectionSession?> LoadForReadingAsync(Guid session, SectionKey key) =>
        await query.HandedOverAsync(db, session, key) is { } row
        && await OpenAsync(session, key, row, readsOnly: true) is { Period.IsOpen: true } opened ? opened : null;

    private async Task<SectionSession?> OpenAsync(Guid session, SectionKey key, SectionRow row, bool readsOnly = false)
    {
        if (row.Revoked || row.SessionEndsAt <= Now)
            return null;
        var survey = await catalogue.GetAsync(row.SurveyVersionId);
        var section = survey.Definition.Sections.Single(section => section.Id == key.Section);
        if (!HasEntry(section, key, row) || !section.AppliesTo(row.Attributes.Known))
            return null;

        var form = await FormAsync(survey.FormOf(section), row.Response);
        return new SectionSession
        {
            SessionId = session,
            Key = key,
            ContactId = row.ContactId,
            IsOwner = row.Kind == AssignmentKind.Owner && !readsOnly,
            ReadsOnly = readsOnly,
            CampaignId = row.CampaignId,
            ParticipantId = row.ParticipantId,
            OrganisationName = row.OrganisationName,
            Attributes = row.Attributes,
            Survey = survey.Definition,
            Section = section,
            FormVersionId = form.VersionId,
            Form = form.Form,
            Period = AnsweringPeriod.Of(row.OpensAt, row.ClosesAt, row.ExtendedTo, row.Released, Now),
            Answered = row.Answered,
            Previous = row.Previous,
            Response = row.Response,
            Answers = row.Response is { Answers: var answers } ? JsonNode.Parse(answers)!.AsObject() : [],
            CameOn = time.Today(),
        };
    }

    /// <summary>Whose session has ended is signed out; another's section is forbidden; what is not in the survey is not found.</summary>
    public async Task<Problem> WhyNotAsync(Guid session, SectionKey key)
    {
        var access = await db.Sessions.Live(Now).Where(live => live.Id == session)
            .Select(live => new { live.Link!.Campaign!.SurveyVersionId, live.Link.RevokedAt }).SingleOrDefaultAsync();
        if (access is null)
            return Problem.SignedOut;
        if (access.RevokedAt is not null)
            return Problem.Forbidden;

        var survey = await catalogue.GetAsync(access.SurveyVersionId);
        if (survey.Definition.Sections.All(section => section.Id != key.Section))
            return Problem.NotFound;
        return await query.RunAsync(db, session, key) is null ? Problem.Forbidden : Problem.NotFound;
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
