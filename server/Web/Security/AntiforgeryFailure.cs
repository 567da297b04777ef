using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Security;

/// <summary>Says what is the matter when a form comes without a valid antiforgery token.</summary>
internal sealed class AntiforgeryFailure : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new ProblemResult(await CauseAsync(context.HttpContext.Request));
        await next();
    }

    /// <summary>Where the token could not be read because the form could not, reading it again gives the true reason.</summary>
    private static async Task<Problem> CauseAsync(HttpRequest request)
    {
        try
        {
            if (request.HasFormContentType)
                await request.ReadFormAsync();
            return Problem.Stale;
        }
        catch (BadHttpRequestException unreadable)
        {
            return Problem.Of(unreadable.StatusCode);
        }
        catch (InvalidDataException)
        {
            return Problem.TooLarge;
        }
    }
}
