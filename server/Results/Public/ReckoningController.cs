using FormEngine.Server.Access;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Results.Public;

/// <summary>How far the reckoning of a round's figures has come.</summary>
[Authorize(Policies.Run)]
[Route("/staff/reckonings")]
public sealed class ReckoningController(WorkService work, IStringLocalizer<PublicTexts> texts) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Follow(Guid id)
    {
        if (await work.FindAsync<ReckoningWork>(id) is not { } found)
            return NotFound();
        if (found.EndedAt is null)
        {
            Response.Headers["Refresh"] = "1";
            return View("Reckoning", found);
        }

        if (found.Error is not null)
            this.Flash(texts["ReckoningFailed"], "danger");
        return this.SeeOther(ResultAddresses.Internal(Guid.Parse(found.Subject)));
    }
}
