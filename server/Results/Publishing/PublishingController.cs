using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Results.Publishing;

/// <summary>How far a publishing has come, and what came of it.</summary>
[Authorize(Policies.Run)]
[Route("/staff/publishing")]
public sealed class PublishingController(WorkService work, IStringLocalizer<PublishingTexts> texts) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Follow(Guid id)
    {
        if (await work.FindAsync<PublishWork>(id) is not { } found)
            return NotFound();
        if (found.EndedAt is null)
        {
            Response.Headers["Refresh"] = "1";
            return View("Publishing", found);
        }

        var campaign = Guid.Parse(found.Subject);
        var outcome = found.Result is null ? (PublishOutcome?)null : JsonSerializer.Deserialize<PublishResult>(found.Result)!.Outcome;
        if (outcome == PublishOutcome.Published)
        {
            this.Flash(texts["PublishedDone"]);
            return this.SeeOther(ResultAddresses.Publications(campaign));
        }

        var came = outcome is null ? "Failed" : $"{outcome}";
        this.Flash(texts["Publish" + came], "danger");
        return this.SeeOther(ResultAddresses.Check(campaign));
    }
}
