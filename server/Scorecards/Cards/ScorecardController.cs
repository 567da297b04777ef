using FormEngine.Server.Access;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>The scorecard by a personal link: while the round is open, and after it has closed.</summary>
[Authorize(Policies.Respond)]
public sealed class ScorecardController(ScorecardAccess access, ScorecardReader cards) : Controller
{
    [HttpGet(RespondAddresses.Hub + "/scorecards/{organisation}")]
    public async Task<IActionResult> Show(string organisation, string? group)
    {
        if (await access.FindAsync(User.LinkId()!.Value, organisation) is not { } rights)
            return new ProblemResult(Web.Problems.Problem.Forbidden);
        var card = await cards.ReadAsync(rights.Scope, group);
        return View("Card", new CardPage(card, ScorecardAddresses.Of(organisation))
        {
            Back = RespondAddresses.Hub,
            Answers = rights.Sections.Count > 0 ? ScorecardAddresses.Answers(organisation) : null,
            Links = rights.MayShare.Count > 0 && User.StaffId() is null ? ScorecardAddresses.Links(organisation) : null,
        });
    }
}

/// <summary>A scorecard as a page.</summary>
/// <param name="Card">The scorecard.</param>
/// <param name="Path">Its own address, to which the choice of a group is added.</param>
public sealed record CardPage(Scorecard Card, string Path)
{
    /// <summary>The respondent's own pages; null for other readers.</summary>
    public string? Back { get; init; }

    /// <summary>Where own answers can be taken out; null for those who have none here.</summary>
    public string? Answers { get; init; }

    /// <summary>Where it can be passed on; null for those who may not.</summary>
    public string? Links { get; init; }

    /// <summary>Where staff came from; null for other readers.</summary>
    public string? Staff { get; init; }

    /// <summary>Until when a link leads here; null where one did not come by such a link.</summary>
    public DateOnly? Until { get; init; }
}
