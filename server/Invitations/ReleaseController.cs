using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>Where staff see the counts, and let the invitations go.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/release")]
public sealed class ReleaseController(
    FormEngineDb db, MailLists lists, Release release, IStringLocalizer<InvitationTexts> texts, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Confirm(Guid id)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
        return campaign is null
            ? NotFound()
            : View("Release", new ReleasePage(campaign, await lists.LoadAsync(campaign), time.GetUtcNow().UtcDateTime));
    }

    [HttpPost("")]
    public async Task<IActionResult> Go(Guid id, int mails)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
        if (campaign is null)
            return NotFound();
        if (mails < 1 || campaign.ClosesAt <= time.GetUtcNow().UtcDateTime || !await release.ReleaseAsync(id, mails))
        {
            this.Flash(texts[campaign.ReleasedAt is null ? "NotReleased" : "ReleasedAlready"], "warning");
            return this.SeeOther(InvitationAddresses.Release(id));
        }
        this.Flash(texts["Released", mails]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }
}

public sealed record ReleasePage(Campaign Campaign, MailList List, DateTime Now)
{
    /// <summary>All that go out.</summary>
    public int Mails => List.Mails.Count;

    /// <summary>Why it cannot be released, as the key of a text; null where it can.</summary>
    public string? Hindrance =>
        Campaign.ReleasedAt is not null ? "ReleasedAlready"
        : Campaign.ClosesAt <= Now ? "ClosedAlready"
        : Mails == 0 ? "NobodyToInvite"
        : null;

    public bool OpensLater => Campaign.OpensAt > Now;
}
