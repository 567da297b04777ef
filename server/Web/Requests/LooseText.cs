using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Requests;

/// <summary>
/// A text that an action takes by itself, outside any form with a message beside each field, is refused as a whole where it is
/// no plain text; the page that says so can send it again without what was wrong.
/// </summary>
internal sealed class LooseText : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.ActionArguments.Values.OfType<string>().All(PlainText.Is))
            context.Result = new ProblemResult(Problem.Unreadable);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
