using FormEngine.Server.Access;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Demo;

/// <summary>Makes the demo at one click, and shows how far it has come.</summary>
[Authorize(Policies.Run)]
[Route("/staff/demo")]
public sealed class DemoController(DemoGate gate, DemoWork work, IStringLocalizer<DemoTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Start()
    {
        if (!work.IsRunning && !await gate.IsOpenAsync())
        {
            this.Flash(texts["Closed"], "warning");
            return this.SeeOther("/staff");
        }

        _ = work.StartAsync();
        return this.SeeOther("/staff/demo");
    }

    [HttpGet("")]
    public IActionResult Progress()
    {
        if (work.IsRunning)
        {
            Response.Headers["Refresh"] = "1";
            return View("Progress", work.Progress);
        }

        this.Flash(texts[work.Failed ? "Failed" : "Done"], work.Failed ? "danger" : "success");
        return this.SeeOther("/staff");
    }
}
