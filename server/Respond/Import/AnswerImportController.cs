using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Import;

/// <summary>Where staff import answers to a round: upload, look over, confirm.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List)]
public sealed class AnswerImportController(
    FormEngineDb db, AnswerUploads uploads, AnswerImporter importer, WorkService work, IStringLocalizer<AnswerImportTexts> texts,
    IStringLocalizer<RespondTexts> respond) : Controller
{
    public const int MaxMegabytes = 20;

    [HttpGet("{id:guid}/answers")]
    public async Task<IActionResult> Upload(Guid id) =>
        await FindAsync(id) is { } campaign ? View("Answers", new AnswersPage(campaign, campaign.Synthetic)) : NotFound();

    // Somewhat more than a file may be, so that one a little too large gets a message beside the field.
    [HttpPost("{id:guid}/answers")]
    [RequestSizeLimit(30_000_000)]
    public async Task<IActionResult> Upload(Guid id, IFormFile? file, bool synthetic)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        if (file is null)
            ModelState.AddModelError(nameof(file), texts["FileRequired"]);
        else if (file.Length > MaxMegabytes * 1_000_000)
            ModelState.AddModelError(nameof(file), texts["FileTooLarge", MaxMegabytes]);
        if (synthetic && !campaign.Pilot)
            ModelState.AddModelError(nameof(synthetic), texts["SyntheticNeedsPilot"]);
        if (!ModelState.IsValid)
            return View("Answers", new AnswersPage(campaign, synthetic));

        using var content = new MemoryStream();
        await file!.CopyToAsync(content);
        var upload = await uploads.KeepAsync(new AnswerChoices(id, synthetic), file.FileName, content.ToArray());
        return this.SeeOther(CampaignAddresses.AnswerPreview(id, upload));
    }

    [HttpGet("{id:guid}/answers/{upload:guid}")]
    public Task<IActionResult> Preview(Guid id, Guid upload) => PreviewAsync(id, upload, null);

    [HttpPost("{id:guid}/answers/{upload:guid}")]
    public async Task<IActionResult> Apply(Guid id, Guid upload, string? plan)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        var asked = await work.StartAsync<AnswerImportWork>($"{upload}", new AnswerImportInput(id, upload, plan ?? ""));
        var ended = AnswerFollowing.Of(await work.WaitAsync<AnswerImportWork>(asked));
        return ended.Figures?.Outcome switch
        {
            AnswerImportOutcome.ChangedSincePreview or AnswerImportOutcome.Wrong =>
                await PreviewAsync(id, upload, AnswerImportOutcome.ChangedSincePreview),
            AnswerImportOutcome.Gone => Gone(id),
            _ => this.SeeOther(CampaignAddresses.AnswersImporting(asked)),
        };
    }

    /// <summary>How an import goes, and when it is over what came of it.</summary>
    [HttpGet("answers/{workId:guid}")]
    public async Task<IActionResult> Follow(Guid workId)
    {
        if (await work.FindAsync<AnswerImportWork>(workId) is not { } found)
            return NotFound();
        if (found.EndedAt is null)
            Response.Headers["Refresh"] = "1";
        return View("AnswersFollowing", AnswerFollowing.Of(found));
    }

    private async Task<IActionResult> PreviewAsync(Guid id, Guid upload, AnswerImportOutcome? outcome)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        if (await uploads.FindAsync(upload) is not { } kept || kept.Choices.Campaign != id)
            return Gone(id);
        var plan = await importer.PlanAsync(id, kept.Content);
        return View("AnswersPreview", new AnswerPreviewPage(
            campaign, kept, plan, new RowFaults(texts, respond, Language.Current.Code), outcome));
    }

    private IActionResult Gone(Guid id)
    {
        this.Flash(texts["UploadGone"], "info");
        return this.SeeOther(CampaignAddresses.Answers(id));
    }

    private Task<Campaign?> FindAsync(Guid id) =>
        db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id && campaign.ErasedAt == null);
}

public sealed record AnswersPage(Campaign Campaign, bool Synthetic);

public sealed record AnswerPreviewPage(
    Campaign Campaign, AnswerUpload Upload, AnswerPlan Plan, RowFaults Faults, AnswerImportOutcome? Outcome)
{
    /// <summary>No page shows more; those that are wrong come first.</summary>
    public const int MostRows = 500;

    public IEnumerable<AnswerRow> Rows => Plan.Rows.OrderBy(row => row.IsGood).ThenBy(row => row.Line).Take(MostRows);
}

/// <summary>An import that was asked for: under way, ended with its figures, or stopped by an error, which leaves none.</summary>
public sealed record AnswerFollowing(Work Work, AnswerImportInput Input, AnswerImportFigures? Figures)
{
    public static AnswerFollowing Of(Work work) => new(
        work, JsonSerializer.Deserialize<AnswerImportInput>(work.Input)!,
        work.Result is null ? null : JsonSerializer.Deserialize<AnswerImportFigures>(work.Result));
}
