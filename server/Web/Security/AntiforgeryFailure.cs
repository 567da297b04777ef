using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Security;

/// <summary>
/// Says what is the matter when a form comes without a valid antiforgery token. Where the browser vouches that the form
/// stood on one of our own pages, what was typed is kept and can be sent again.
/// </summary>
internal sealed class AntiforgeryFailure : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = await Explain(context);
        await next();
    }

    private static async Task<IActionResult> Explain(ResultExecutingContext context)
    {
        var request = context.HttpContext.Request;
        try
        {
            // The token could not be read because the form could not: reading it again gives the true reason.
            var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
            return form.Count > 0 && form.Files.Count == 0 && CameFromOwnPage(request)
                ? ResendForm.Page(context, Problem.Stale, form)
                : new ProblemResult(Problem.Stale);
        }
        catch (BadHttpRequestException unreadable)
        {
            return new StatusCodeResult(unreadable.StatusCode);
        }
        catch (InvalidDataException)
        {
            return new ProblemResult(Problem.TooLarge);
        }
    }

    private static bool CameFromOwnPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";
}
