using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web.Problems;

/// <summary>Ends an action with a problem: <c>return new ProblemResult(Problem.Gone)</c>.</summary>
public sealed class ProblemResult(Problem problem) : StatusCodeResult(problem.Status)
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Features.Set(problem);
        base.ExecuteResult(context);
    }
}
