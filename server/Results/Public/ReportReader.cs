using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Results.Public;

/// <summary>Reads publications, from stored tables alone, and the draft of one.</summary>
public sealed class ReportReader(
    IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, SnapshotStore snapshots, DraftFigures drafts,
    IStringLocalizer<PublicTexts> texts)
{
    /// <returns>Null where it is not published in that language.</returns>
    public async Task<Report?> ReadAsync(Shelved shelved, Language language)
    {
        var survey = await catalogue.GetAsync(shelved.SurveyVersion);
        if (!Report.ReadIn(survey.Definition).Contains(language))
            return null;
        await using var db = await databases.CreateDbContextAsync();
        var publication = await db.Publications.AsNoTracking().Include(row => row.Campaign).Include(row => row.Corrects)
            .SingleAsync(row => row.Id == shelved.Id);
        var states = await db.Snapshots.Where(state => state.CampaignId == publication.CampaignId && state.Shown != null)
            .OrderBy(state => state.Shown).Select(state => new { state.Id, state.TakenAt }).ToListAsync();
        var upTo = states.FindIndex(state => state.Id == publication.SnapshotId) + 1;
        var facts = new ReportFacts(
            publication, publication.Campaign!, survey, PublicationContent.Read(publication.Content),
            ResponseFigures.Read(publication.Response!), [.. states.Take(upTo).Select(state => state.TakenAt)], shelved.CorrectedBy,
            publication.Corrects?.Slug);
        return new Report(facts, await snapshots.FiguresAsync(publication.SnapshotId!.Value), language,
            new ReportAddresses(ResultAddresses.Of(language.Code, shelved.Slug)), texts);
    }

    /// <summary>All figures of a round as they were reckoned, for its staff.</summary>
    public Report Internal(Campaign campaign, ReckonedFigures reckoned, Language language)
    {
        var everything = PublicationContent.Everything(reckoned.Survey);
        var facts = new ReportFacts(
            new Publication { CampaignId = campaign.Id, Content = everything.Write() }, campaign, reckoned.Survey, everything,
            reckoned.Response, [reckoned.At], null, null)
        {
            InternalAt = reckoned.At,
        };
        return new Report(facts, reckoned.Figures, language, new ReportAddresses(ResultAddresses.Internal(campaign.Id)), texts);
    }

    /// <summary>As it would be if it were published now.</summary>
    public async Task<Report> DraftAsync(Publication draft, Campaign campaign, Language language)
    {
        var figures = await drafts.OfAsync(campaign);
        var facts = new ReportFacts(
            draft, campaign, await catalogue.GetAsync(campaign.SurveyVersionId), PublicationContent.Read(draft.Content), figures.Response,
            figures.StatesAt, null, draft.Corrects?.Slug);
        return new Report(
            facts, figures.Figures, language, new ReportAddresses(ResultAddresses.Preview(campaign.Id, language.Code)), texts);
    }
}
