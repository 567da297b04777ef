using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Results.Publishing;

/// <summary>What is published of a round: a list of it, and taking it back or correcting it.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/publications")]
public sealed class PublicationsController(
    FormEngineDb db, SurveyCatalogue catalogue, Drafts drafts, Shelf shelf, AuditLog audit, TimeProvider time,
    IStringLocalizer<PublishingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(Guid id)
    {
        if (await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is not { } campaign)
            return NotFound();
        var all = await db.Publications.AsNoTracking().Where(row => row.CampaignId == id)
            .OrderByDescending(row => row.Number).ToListAsync();
        return View("Publications", new PublicationsPage(campaign, await LanguageAsync(campaign),
            [.. all.Where(row => row.Number != Publication.Draft)], all.Exists(row => row.Number == Publication.Draft)));
    }

    /// <summary>Begins a draft, or goes on with the one there is.</summary>
    [HttpPost("draft/begin")]
    public async Task<IActionResult> Begin(Guid id)
    {
        if (await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is not { } campaign)
            return NotFound();
        await drafts.StartAsync(campaign);
        return this.SeeOther(ResultAddresses.Draft(id));
    }

    [HttpPost("{publication:guid}/correct")]
    public async Task<IActionResult> Correct(Guid id, Guid publication)
    {
        if (await FindAsync(id, publication) is not { } found)
            return NotFound();
        if (await drafts.FindAsync(id) is not null)
            this.Flash(texts["DraftThere"], "info");
        await drafts.CorrectAsync(found);
        return this.SeeOther(ResultAddresses.Draft(id));
    }

    [HttpGet("{publication:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid publication) =>
        await FindAsync(id, publication) is { WithdrawnAt: null } found
            ? View("Withdraw", new WithdrawPage(found, new WithdrawInput()))
            : NotFound();

    [HttpPost("{publication:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid publication, [Bind(Prefix = "Input")] WithdrawInput input)
    {
        if (await FindAsync(id, publication) is not { WithdrawnAt: null } found)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Withdraw", new WithdrawPage(found, input));
        found.WithdrawnAt = time.GetUtcNow().UtcDateTime;
        found.WithdrawnBecause = input.Reason;
        found.Revision++;
        audit.Add(AuditCodes.PublicationWithdrawn, found.Id, AuditDetail.Code(found.Slug!), input.Reason);
        await db.SaveChangesAsync();
        shelf.Forget();
        this.Flash(texts["WithdrawnDone"]);
        return this.SeeOther(ResultAddresses.Publications(id));
    }

    private Task<Publication?> FindAsync(Guid campaign, Guid publication) => db.Publications.Include(row => row.Campaign)
        .SingleOrDefaultAsync(row => row.Id == publication && row.CampaignId == campaign && row.Number != Publication.Draft);

    private async Task<Language> LanguageAsync(Campaign campaign)
    {
        var languages = Report.ReadIn((await catalogue.GetAsync(campaign.SurveyVersionId)).Definition);
        return languages.Contains(Language.Current) ? Language.Current : languages[0];
    }
}

/// <summary>Language: the one to read it in.</summary>
public sealed record PublicationsPage(Campaign Campaign, Language Language, IReadOnlyList<Publication> Published, bool HasDraft);

public sealed record WithdrawPage(Publication Publication, WithdrawInput Input);

/// <summary>Why, as readers are told.</summary>
public sealed class WithdrawInput
{
    [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "ReasonRequired")]
    [System.ComponentModel.DataAnnotations.StringLength(1000)]
    public string? Reason { get; set; }
}
