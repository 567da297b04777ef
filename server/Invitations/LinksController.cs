using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>A contact's personal link to a campaign, which staff never see, but may replace.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/links/{contactId:guid}")]
public sealed class LinksController(
    FormEngineDb db, LinkReplacement replacement, MailLimits limits, IStringLocalizer<InvitationTexts> texts) : Controller
{
    [HttpGet(""), Seen(AuditCodes.ContactSeen, "contactId")]
    public async Task<IActionResult> Show(Guid id, Guid contactId) =>
        await FindAsync(id, contactId) is { } link ? View("Link", link) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Replace(Guid id, Guid contactId)
    {
        if (await FindAsync(id, contactId) is not { } link)
            return NotFound();
        if (await limits.TryAsStaffAsync(User.StaffId()!.Value, link.Contact!.Email) is { } free)
        {
            this.Flash(texts["TooManyMails", free.ToDateTimeText()], "warning");
            return this.SeeOther(InvitationAddresses.Link(id, contactId));
        }
        await replacement.ReplaceAsync(link.Id);
        this.Flash(texts["LinkReplaced", link.Contact.Name]);
        return this.SeeOther(InvitationAddresses.Link(id, contactId));
    }

    private Task<AccessLink?> FindAsync(Guid id, Guid contactId) => db.AccessLinks.Live().AsNoTracking()
        .Include(link => link.Campaign).Include(link => link.Contact)
        .SingleOrDefaultAsync(link => link.CampaignId == id && link.ContactId == contactId);
}
