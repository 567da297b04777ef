using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Jobs;

/// <summary>Where staff see what runs in the background, and may start it.</summary>
[Authorize(Policies.Run)]
[Route(JobAddresses.List)]
public sealed class JobsController(
    FormEngineDb db, BackgroundJobs background, IEnumerable<RecurringJob> jobs, WorkProgress progress, AuditLog audit,
    IStringLocalizer<JobsTexts> texts, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Jobs() =>
        View("Jobs", await JobsPage.LoadAsync(db, background, jobs, progress, time.GetUtcNow().UtcDateTime));

    [HttpPost("{job}/run")]
    public async Task<IActionResult> Run(string job)
    {
        if (!jobs.Any(known => known.Name == job))
            return NotFound();
        await background.StartNowAsync(job);
        audit.Add(AuditCodes.JobStarted, job);
        await db.SaveChangesAsync();
        this.Flash(texts["Started"]);
        return this.SeeOther(JobAddresses.List);
    }
}
