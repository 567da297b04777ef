using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Problems;

/// <summary>Shows what went wrong with a request that ended in an error and no page of its own.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, DisableRequestSizeLimit]
public sealed class ProblemController(IStringLocalizer<ProblemTexts> texts) : Controller
{
    [Route("/problem")]
    public IActionResult Index()
    {
        if (FailedPath() is not { } path)
            return NotFound();
        var problem = HttpContext.Features.Get<Problem>() ?? Problems.Problem.Of(Response.StatusCode);
        return path.StartsWithSegments("/api")
            ? Problem(title: texts[problem.Name + "Title"], detail: texts[problem.Name + "Text"], statusCode: Response.StatusCode)
            : View("Problem", problem);
    }

    private PathString? FailedPath() =>
        HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
}
