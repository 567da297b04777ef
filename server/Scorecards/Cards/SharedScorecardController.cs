using FormEngine.Server.Data.Model;
using FormEngine.Server.Scorecards.Sharing;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>The scorecard as whoever has got a link to it reads it. Nothing is changed by reading, and nothing of it is kept.</summary>
[AllowAnonymous]
public sealed class SharedScorecardController(SharedLinks links, ScorecardReader cards) : Controller
{
    [HttpGet("/scorecards/{token}")]
    public async Task<IActionResult> Show(string token, string? group)
    {
        Response.Headers.CacheControl = "no-store";
        if (await links.FindAsync(token) is not { } link)
            return NotFound();
        if (!links.IsLive(link))
            return Gone(link);
        var areas = SharedLinks.AreasOf(link);
        var scope = new ScorecardScope(link.Campaign!, link.Participant!, area => areas.Contains(area.Id), link.ShowsAnswers);
        var card = await cards.ReadAsync(scope, group);
        return View("Card", new CardPage(card, ScorecardAddresses.Shared(token)) { Until = link.Until });
    }

    private ViewResult Gone(ScorecardLink link)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Gone", link);
    }
}
