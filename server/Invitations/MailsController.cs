using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>The mails of a campaign: who gets which, what it says, how far it has come.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/mails")]
public sealed class MailsController(
    FormEngineDb db, MailLists lists, InvitationMails invitations, NominationMails nominations, DeliveryTrigger delivery,
    MailLimits limits, AuditLog audit, IStringLocalizer<InvitationTexts> texts) : Controller
{
    private const int PageSize = 50;

    /// <summary>Before the release the mails it will send; after it every mail there is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(Guid id, [FromQuery] OutboxFilter filter, int page = 1) => await FindAsync(id) switch
    {
        null => NotFound(),
        { ReleasedAt: null } campaign => await PlannedAsync(campaign, filter, page),
        var campaign => await OutboxAsync(campaign, filter, page),
    };

    private async Task<IActionResult> PlannedAsync(Campaign campaign, OutboxFilter filter, int page)
    {
        var list = await lists.LoadAsync(campaign);
        var found = list.Mails.Where(row => row.Matches(filter)).ToList();
        var paging = Paging.Of(page, PageSize, found.Count);
        return View("Mails",
            new MailsPage(campaign, filter, list, found.Count, [.. found.Skip((paging.Page - 1) * PageSize).Take(PageSize)], paging));
    }

    private async Task<IActionResult> OutboxAsync(Campaign campaign, OutboxFilter filter, int page)
    {
        var found = await db.OutboxAsync(campaign.Id, filter);
        var paging = Paging.Of(page, PageSize, found.Count);
        return View("Outbox",
            new OutboxPage(campaign, filter, found.Count, [.. found.Skip((paging.Page - 1) * PageSize).Take(PageSize)], paging));
    }

    [HttpGet("none")]
    public async Task<IActionResult> None(Guid id, int page = 1)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var list = await lists.LoadAsync(campaign);
        var paging = Paging.Of(page, PageSize, list.Unfilled.Count);
        return View("NoMails",
            new NoMailsPage(campaign, list, [.. list.Unfilled.Skip((paging.Page - 1) * PageSize).Take(PageSize)], paging));
    }

    [HttpGet("{contactId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid contactId, MailKind kind) =>
        await FindAsync(id) is not { } campaign ? NotFound()
        : await PreviewAsync(campaign, contactId, kind) is { } mail
            ? this.ShowMail(campaign, mail, InvitationAddresses.MailHtml(id, contactId, $"{kind}"))
        : await db.Mails.AnyAsync(mail => mail.CampaignId == id && mail.ContactId == contactId && mail.Kind == kind)
            ? View("MailIsOver", campaign)
        : NotFound();

    [HttpGet("{contactId:guid}/html")]
    public async Task<IActionResult> Html(Guid id, Guid contactId, MailKind kind) =>
        await FindAsync(id) is { } campaign && await PreviewAsync(campaign, contactId, kind) is { } mail
            ? this.ShowHtml(mail)
            : NotFound();

    private Task<OutgoingMail?> PreviewAsync(Campaign campaign, Guid contactId, MailKind kind) => kind switch
    {
        MailKind.Invitation => invitations.PreviewAsync(campaign, contactId),
        MailKind.Nomination => nominations.PreviewAsync(campaign, contactId),
        _ => Task.FromResult<OutgoingMail?>(null),
    };

    /// <summary>Sends a mail that failed, bounced or is uncertain once more, as a new mail; the old one stays as it is.</summary>
    [HttpPost("{mailId:guid}/again")]
    public async Task<IActionResult> SendAgain(Guid id, Guid mailId)
    {
        var mail = await db.Mails.AsNoTracking().Include(mail => mail.Contact).Include(mail => mail.Staff)
            .SingleOrDefaultAsync(mail => mail.Id == mailId && mail.CampaignId == id);
        if (mail is not { CanBeSentAgain: true })
            return NotFound();
        if (await limits.TryAsStaffAsync(User.StaffId()!.Value, mail.Contact?.Email ?? mail.Staff!.Email!) is { } free)
        {
            this.Flash(texts["TooManyMails", free.ToDateTimeText()], "warning");
            return this.SeeOther(InvitationAddresses.Mails(id));
        }
        if (await db.InsertMissingAsync([DueInvitations.Again(mail)]) > 0)
        {
            audit.Add(AuditCodes.MailSentAgain, mail.Id);
            await db.SaveChangesAsync();
            await delivery.DeliverNowAsync();
        }
        this.Flash(texts["SentAgain"]);
        return this.SeeOther(InvitationAddresses.Mails(id));
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record MailsPage(
    Campaign Campaign, OutboxFilter Filter, MailList List, int Found, IReadOnlyList<MailRow> Rows, Paging Paging);

public sealed record OutboxPage(Campaign Campaign, OutboxFilter Filter, int Found, IReadOnlyList<OutboxRow> Rows, Paging Paging);

public sealed record NoMailsPage(Campaign Campaign, MailList List, IReadOnlyList<UnfilledSection> Unfilled, Paging Paging);
