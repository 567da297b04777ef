using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.OwnAnswers;

/// <summary>Reads what somebody's own sections hold, whether it counts yet or not; what tells of persons is theirs too.</summary>
public sealed class OwnAnswersReader(
    FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time, IStringLocalizer<RespondTexts> answerTexts)
{
    public async Task<IReadOnlyList<OwnSection>> ReadAsync(ScorecardReaderRights rights)
    {
        var stored = (await db.SectionResponses.AsNoTracking()
            .Where(response => response.ParticipantId == rights.Participant.Id && rights.Sections.Contains(response.Section))
            .OrderBy(response => response.Entry).ToListAsync()).ToLookup(response => response.Section);
        var texts = rights.Survey.Texts(Language.Current.Code);
        var sections = new List<OwnSection>();
        foreach (var section in rights.Survey.SectionsFor(rights.Participant.Attributes).Where(one => rights.Sections.Contains(one.Id)))
        {
            var entries = new List<OwnEntry>();
            foreach (var response in stored[section.Id])
                entries.Add(new OwnEntry(response.Entry, response.CompletedAt, AnswerLines.Of(await SheetAsync(rights, response))));
            sections.Add(new OwnSection(section.Id, texts.Section(section.Id).Title, section.HasManyEntries, entries));
        }

        return sections;
    }

    private async Task<FormSheet> SheetAsync(ScorecardReaderRights rights, SectionResponse response)
    {
        var form = await catalogue.FormAsync(response.FormVersionId);
        var answers = JsonNode.Parse(response.Answers)!.AsObject();
        var state = FormEvaluator.Evaluate(form, answers, rights.Participant.Attributes.Known, response.CompletedOn ?? time.Today());
        return new FormSheet(form, answers, state, Language.Current.Code, answerTexts);
    }
}
