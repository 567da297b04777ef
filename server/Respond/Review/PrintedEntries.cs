using System.Text.Json.Nodes;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Review;

/// <summary>All entries of a section that holds anything, each as it is read by itself.</summary>
public sealed class PrintedEntries(FormEngineDb db, SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts)
{
    public async Task<IReadOnlyList<ReviewModel>> ReadAsync(SectionSession session)
    {
        var entries = new List<ReviewModel>();
        foreach (var response in await db.SectionResponses.AsNoTracking()
            .Where(response => response.ParticipantId == session.ParticipantId && response.Section == session.Section.Id
                && response.Status != ResponseStatus.NotStarted)
            .OrderBy(response => response.Entry).ToListAsync())
            entries.Add(await EntryAsync(session, response));
        return entries;
    }

    private async Task<ReviewModel> EntryAsync(SectionSession session, SectionResponse response)
    {
        var entry = session with
        {
            Key = session.Key with { Entry = response.Entry },
            FormVersionId = response.FormVersionId,
            Form = await catalogue.FormAsync(response.FormVersionId),
            Response = response,
            Answers = JsonNode.Parse(response.Answers)!.AsObject(),
        };
        return new ReviewModel(entry, FormSheet.Of(entry, Language.Current.Code, texts), int.MaxValue);
    }
}
