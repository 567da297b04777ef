using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>Any participant's scorecard, to those who run campaigns. Where live figures stand, it is marked as internal.</summary>
[Authorize(Policies.Run)]
public sealed class StaffScorecardController(FormEngineDb db, ScorecardReader cards) : Controller
{
    [HttpGet(CampaignAddresses.List + "/{id:guid}/tracking/{participant:guid}/scorecard")]
    public async Task<IActionResult> Show(Guid id, Guid participant, string? group)
    {
        var found = await db.Participants.AsNoTracking().Include(one => one.Campaign)
            .SingleOrDefaultAsync(one => one.Id == participant && one.CampaignId == id);
        if (found is not { Campaign: { } campaign })
            return NotFound();
        var card = await cards.ReadAsync(new ScorecardScope(campaign, found, _ => true, IsInternal: true), group);
        return View("Card", new CardPage(card, ScorecardAddresses.Participant(id, participant))
        {
            Staff = TrackingAddresses.Participant(id, participant),
        });
    }
}
