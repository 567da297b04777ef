using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Security;

/// <summary>Says what is the matter when a form comes without a valid antiforgery token.</summary>
internal sealed class AntiforgeryFailure : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new ProblemResult(Problem.Stale);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
