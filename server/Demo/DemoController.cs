using FormEngine.Server.Access;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Demo;

/// <summary>Makes the demo at one click, and shows how far it has come.</summary>
[Authorize(Policies.Run)]
[Route(DemoAddresses.Make)]
public sealed class DemoController(DemoGate gate, WorkService work, IStringLocalizer<DemoTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Start()
    {
        if (await work.UnderWayAsync<DemoWork>(DemoWork.Subject) is null)
        {
            if (!await gate.IsOpenAsync())
            {
                this.Flash(texts["Closed"], "warning");
                return this.SeeOther(OverviewAddresses.Staff);
            }

            await work.StartAsync<DemoWork>(DemoWork.Subject, new { });
        }

        return this.SeeOther(DemoAddresses.Make);
    }

    [HttpGet("")]
    public async Task<IActionResult> Progress()
    {
        var latest = await work.LatestAsync<DemoWork>(DemoWork.Subject);
        if (latest is { EndedAt: null })
        {
            Response.Headers["Refresh"] = "1";
            return View("Progress", (latest.Done, latest.Total));
        }

        if (latest is not null)
            this.Flash(texts[latest.Error is null ? "Done" : "Failed"], latest.Error is null ? "success" : "danger");
        return this.SeeOther(OverviewAddresses.Staff);
    }
}
