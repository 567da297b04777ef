using System.Data;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Import;

/// <summary>
/// Imports answers to a round: JSON Lines as <c>formctl score</c> reads them, each section held against the engine as a page is, all of
/// the file or nothing. A section that somebody has begun is never written over.
/// </summary>
public sealed class AnswerImporter(FormEngineDb db, SurveyCatalogue catalogue, AuditLog audit, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the file would do now; nothing is stored.</summary>
    /// <param name="campaignId">The round.</param>
    /// <param name="file">The file, as UTF-8.</param>
    /// <param name="tell">Told how many lines are looked at, of how many.</param>
    public async Task<AnswerPlan> PlanAsync(Guid campaignId, byte[] file, Func<int, int, Task>? tell = null) =>
        await PlanAsync(await AnswerFacts.LoadAsync(db, catalogue, campaignId, time.Today()), file, tell);

    /// <summary>Imports what was planned, in one transaction; and, alongside, what else is to be saved with it.</summary>
    /// <param name="order">What exactly is to be imported.</param>
    /// <param name="file">The file, as UTF-8.</param>
    public async Task<AnswerImportOutcome> ApplyAsync(AnswerOrder order, byte[] file)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            var facts = await AnswerFacts.LoadAsync(db, catalogue, order.Campaign, time.Today());
            var plan = await PlanAsync(facts, file, null);
            if (order.Previewed is { } previewed && previewed != plan.Fingerprint())
                return AnswerImportOutcome.ChangedSincePreview;
            if (!plan.CanBeDone || (order.Synthetic && !facts.Campaign.Pilot))
                return AnswerImportOutcome.Wrong;
            Write(facts.Campaign, plan, order.Synthetic);
            await db.SaveChangesAsync();
            await order.Alongside(plan);
            await transaction.CommitAsync();
            return AnswerImportOutcome.Imported;
        }
        catch (Exception exception) when (Conflict.Is(exception))
        {
            return AnswerImportOutcome.ChangedSincePreview;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<AnswerPlan> PlanAsync(AnswerFacts facts, byte[] file, Func<int, int, Task>? tell)
    {
        var planner = new AnswerPlanner(facts);
        var lines = Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split('\n');
        var rows = new List<AnswerRow>();
        foreach (var (index, line) in lines.Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
                rows.Add(planner.Plan(index + 1, line));
            if (tell is not null)
                await tell(index + 1, lines.Length);
        }

        return new AnswerPlan(rows);
    }

    private void Write(Campaign campaign, AnswerPlan plan, bool synthetic)
    {
        campaign.Synthetic |= synthetic;
        audit.Add(AuditCodes.CampaignAnswersImported, campaign.Id,
            AuditDetail.Of(synthetic ? "SyntheticImported" : "AnswersImported", plan.Rows.Count, plan.Sections));
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var section in plan.Rows.SelectMany(row => row.Sections))
            Write(section, now);
    }

    private void Write(AnsweredSection section, DateTime now)
    {
        var response = section.Participant.Responses.Find(response => response.Section == section.Section.Id) ?? Begin(section, now);
        var status = AnswerSaver.StatusOf(section.State);
        response.Answers = section.Answers.ToJsonString(Readable);
        response.Revision++;
        response.UpdatedAt = now;
        response.Status = status == ResponseStatus.Ready ? ResponseStatus.Complete : status;
        if (status == ResponseStatus.Ready)
            (response.CompletedOn, response.CompletedAt) = (time.Today(), now);
        db.AnswerLog.AddRange(section.Answers.Select(answer => new AnswerLogEntry
        {
            ResponseId = response.Id,
            Revision = response.Revision,
            Question = answer.Key,
            Value = answer.Value?.ToJsonString(Readable),
            StaffId = audit.StaffId,
            At = now,
        }));
    }

    private SectionResponse Begin(AnsweredSection section, DateTime now) => db.SectionResponses.Add(new SectionResponse
    {
        ParticipantId = section.Participant.Id,
        Section = section.Section.Id,
        FormVersionId = section.Form.VersionId,
        Answers = "{}",
        StartedAt = now,
    }).Entity;
}

/// <summary>What exactly is to be imported.</summary>
/// <param name="Campaign">The round.</param>
/// <param name="Synthetic">The answers are made up, which only a pilot takes and says from then on.</param>
/// <param name="Previewed">The plan that was looked at; whatever the file comes to where null.</param>
/// <param name="Alongside">What else is saved in the same transaction.</param>
public sealed record AnswerOrder(Guid Campaign, bool Synthetic, string? Previewed, Func<AnswerPlan, Task> Alongside);

public enum AnswerImportOutcome
{
    Imported,

    /// <summary>Others have answered since, or who takes part has changed: the preview is to be looked at again.</summary>
    ChangedSincePreview,

    /// <summary>A row is not in order, or nothing is to be imported.</summary>
    Wrong,

    /// <summary>The file has been discarded.</summary>
    Gone,
}
