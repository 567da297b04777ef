using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Problems;

/// <summary>Shows what went wrong with a request that ended in an error and no page of its own.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ProblemController(IStringLocalizer<ProblemTexts> texts) : Controller
{
    /// <summary>In seconds, as programs are told; people read «about half a minute».</summary>
    private const string RetryAfter = "30";

    [Route("/problem")]
    public async Task<IActionResult> Index()
    {
        var repeat = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if ((repeat?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path) is not { } path)
            return NotFound();
        var problem = HttpContext.Features.Get<Problem>() ?? Problems.Problem.Of(Response.StatusCode);
        if (problem == Problems.Problem.Unavailable)
            Response.Headers.RetryAfter = RetryAfter;
        if (new PathString(path).StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return Problem(texts[problem.Name + "Text"], title: texts[problem.Name + "Title"], statusCode: Response.StatusCode);
        var query = repeat is null ? Request.QueryString.Value : repeat.OriginalQueryString;
        return await ResendForm.FromAsync(Request, new PathString(path), query, problem) is { } form
            ? View("ResendForm", form)
            : View("Problem", problem);
    }
}
