using FormEngine.Server.Access;
using FormEngine.Server.Campaigns.Assigning;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>A colleague says yes or no to an offer. Only pressing a button does; following a link never.</summary>
[Authorize(Policies.Respond)]
[Route(RespondAddresses.Hub + "/offers/{offer:guid}")]
public sealed class OffersController(FormEngineDb db, SectionOffers offers, IStringLocalizer<RespondTexts> texts) : Controller
{
    private const int LongestReply = 1000;

    [HttpPost("accept")]
    public Task<IActionResult> Accept(Guid offer) => AnswerAsync(offer, offers.AcceptAsync, "OfferAccepted");

    [HttpPost("refuse")]
    public Task<IActionResult> Refuse(Guid offer, string? reply) =>
        AnswerAsync(offer, (id, contact) => offers.RefuseAsync(id, contact, Shortened(reply)), "OfferRefused");

    /// <summary>The offer must be the signed-in contact's own, in the campaign of their link.</summary>
    private async Task<IActionResult> AnswerAsync(Guid offer, Func<Guid, Guid, Task<HandoverResult>> answer, string done)
    {
        var linkId = User.LinkId()!.Value;
        var contact = await db.AccessLinks.Live()
            .Where(link => link.Id == linkId)
            .Where(link =>
                db.Handovers.Any(mine => mine.Id == offer && mine.ToContactId == link.ContactId
                    && mine.Participant!.CampaignId == link.CampaignId))
            .Select(link => (Guid?)link.ContactId).SingleOrDefaultAsync();
        if (contact is null)
            return new ProblemResult(Web.Problems.Problem.Forbidden);
        var result = await answer(offer, contact.Value);
        if (result != HandoverResult.Done)
            return Sorry(result);
        this.Flash(texts[done]);
        return this.SeeOther(await db.Handovers.Where(mine => mine.Id == offer).AskedPageAsync() ?? RespondAddresses.Hub);
    }

    private ViewResult Sorry(HandoverResult result)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("OfferGone", result);
    }

    private static string? Shortened(string? reply) =>
        string.IsNullOrWhiteSpace(reply) ? null : reply.Trim()[..Math.Min(reply.Trim().Length, LongestReply)];
}
