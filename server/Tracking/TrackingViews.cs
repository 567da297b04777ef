using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking;

/// <summary>Opens a campaign as seen through a filter: for the tracker, and for all that acts on what it shows.</summary>
public sealed class TrackingViews(FormEngineDb db, SurveyCatalogue catalogue, TrackingSource source)
{
    /// <summary>Null where there is no such campaign.</summary>
    public async Task<TrackingView?> LoadAsync(Guid id, TrackingFilter filter)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
        if (campaign is null)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        return new TrackingView(
            campaign, TrackedSurvey.Of(survey, survey.Texts(Language.Current.Code)), await source.LoadAsync(id, survey), filter)
        {
            Saved = await db.SavedFilters.AsNoTracking().Where(saved => saved.CampaignId == id).OrderBy(saved => saved.Name).ToListAsync(),
            Callers = await CallersAsync(),
        };
    }

    private Task<List<Caller>> CallersAsync() => db.Users
        .Where(staff => staff.ClosedAt == null && staff.Role != StaffRole.Designer).OrderBy(staff => staff.Name)
        .Select(staff => new Caller(staff.Id, staff.Name)).ToListAsync();
}
