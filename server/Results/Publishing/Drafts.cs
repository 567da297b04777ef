using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Publishing;

/// <summary>What is being made ready for publishing: of each round one thing at a time, which all its staff work on.</summary>
public sealed class Drafts(FormEngineDb db, SurveyCatalogue catalogue)
{
    /// <returns>Null where there is none.</returns>
    public Task<Publication?> FindAsync(Guid campaign) => db.Publications.Include(draft => draft.Campaign).Include(draft => draft.Corrects)
        .SingleOrDefaultAsync(draft => draft.CampaignId == campaign && draft.Number == Publication.Draft);

    /// <summary>Begins one with all areas and questions, unless there is one.</summary>
    public async Task<Publication> StartAsync(Campaign campaign)
    {
        var survey = await catalogue.GetAsync(campaign.SurveyVersionId);
        return await AddAsync(new Publication { CampaignId = campaign.Id, Content = PublicationContent.Everything(survey).Write() });
    }

    /// <summary>Begins one that corrects another, with what that one has, unless there is one.</summary>
    public Task<Publication> CorrectAsync(Publication published) => AddAsync(
        new Publication { CampaignId = published.CampaignId, Content = published.Content, CorrectsId = published.Id });

    /// <summary>Who saves what another saved meanwhile is told so by the page of collisions.</summary>
    public Task SaveAsync(Publication draft, PublicationContent content)
    {
        draft.Content = content.Write();
        draft.Revision++;
        return db.SaveChangesAsync();
    }

    public Task DiscardAsync(Guid campaign) =>
        db.Publications.Where(draft => draft.CampaignId == campaign && draft.Number == Publication.Draft).ExecuteDeleteAsync();

    private async Task<Publication> AddAsync(Publication draft)
    {
        if (await FindAsync(draft.CampaignId) is { } there)
            return there;
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }
}
