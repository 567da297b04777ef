using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>Takes a person out of all stored answers and their history.</summary>
public sealed class ErasedAnswers(FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time)
{
    public async Task EraseAsync(PersonTraces traces)
    {
        foreach (var id in await FindAsync(traces))
            await EraseAsync(id, traces);
    }

    /// <summary>All answers about persons in a campaign.</summary>
    public async Task EraseAsync(Guid campaign)
    {
        foreach (var id in await db.SectionResponses.Where(response => response.Participant!.CampaignId == campaign)
            .Select(response => response.Id).ToListAsync())
            await EraseAsync(id, null);
    }

    private async Task<HashSet<Guid>> FindAsync(PersonTraces traces)
    {
        var found = new HashSet<Guid>();
        foreach (var pattern in traces.Patterns)
        {
            found.UnionWith(await db.SectionResponses.Where(response => EF.Functions.Like(response.Answers.ToLower(), pattern))
                .Select(response => response.Id).ToListAsync());
            found.UnionWith(await db.AnswerLog.Where(entry => EF.Functions.Like(entry.Value!.ToLower(), pattern))
                .Select(entry => entry.ResponseId).ToListAsync());
        }
        return found;
    }

    private async Task EraseAsync(Guid id, PersonTraces? traces)
    {
        var response = await db.SectionResponses.Include(response => response.Participant).SingleAsync(response => response.Id == id);
        var form = await catalogue.FormAsync(response.FormVersionId);
        var erasure = new AnswerErasure(form, traces);
        var answers = JsonNode.Parse(response.Answers)!.AsObject();
        await EraseHistoryAsync(response.Id, erasure, erasure.Tells(answers));
        var changes = erasure.Erase(answers);
        if (changes.Count == 0)
            return;
        response.Revision++;
        foreach (var (question, value) in changes)
        {
            answers[question] = value;
            if (value is null)
                answers.Remove(question);
            db.Add(Entry(response, question, value));
        }
        response.Answers = answers.ToJsonString(Json.Readable);
        response.Status = StatusOf(response, form, answers);
    }

    private async Task EraseHistoryAsync(Guid response, AnswerErasure erasure, bool person)
    {
        var entries = await db.AnswerLog.Where(entry => entry.ResponseId == response && entry.Value != null).ToListAsync();
        var values = entries.ConvertAll(entry => JsonNode.Parse(entry.Value!)!);
        var known = person || entries.Index()
            .Any(entry => erasure.Tells(new JsonObject { [entry.Item.Question] = values[entry.Index].DeepClone() }));
        for (var i = 0; i < entries.Count; i++)
            entries[i].Value = erasure.Erase(entries[i].Question, values[i], known)?.ToJsonString(Json.Readable);
    }

    private AnswerLogEntry Entry(SectionResponse response, string question, JsonNode? value) => new()
    {
        ResponseId = response.Id,
        Revision = response.Revision,
        Question = question,
        Value = value?.ToJsonString(Json.Readable),
        At = time.GetUtcNow().UtcDateTime,
    };

    /// <summary>What was completed stays so; a draft may lack an answer now.</summary>
    private ResponseStatus StatusOf(SectionResponse response, CompiledForm form, JsonObject answers) => response.CompletedOn is not null
        ? response.Status
        : AnswerSaver.StatusOf(FormEvaluator.Evaluate(form, answers, response.Participant!.Attributes.Known, time.Today()));
}
