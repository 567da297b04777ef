using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Demo;

/// <summary>Publishes a demo campaign's results with a word or two about them, as staff would.</summary>
public sealed class DemoPublication(Drafts drafts, Publisher publisher, IStringLocalizer<DemoTexts> texts, TimeProvider time)
{
    public async Task PublishAsync(Campaign campaign)
    {
        var draft = await drafts.StartAsync(campaign);
        var content = PublicationContent.Read(draft.Content);
        if (content.Areas.Count + content.Questions.Count == 0)
        {
            await drafts.DiscardAsync(campaign.Id);
            return;
        }

        content = content.With(Place.Front, InAll("CommentaryFront"));
        if (content.Areas.Count > 0)
            content = content.With(Place.Area(content.Areas[0]), InAll("CommentaryArea"));
        await drafts.SaveAsync(draft, content);
        await publisher.PublishAsync(new PublishInput(draft.Id, draft.Revision, Agreed: false), time.GetUtcNow().UtcDateTime);
    }

    private Dictionary<string, string> InAll(string key) =>
        Language.All.ToDictionary(language => language.Code, language => language.Say(() => texts[key].Value));
}
