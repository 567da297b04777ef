using FormEngine.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Access.Audit;

/// <summary>Notes that staff looked at what the page tells of a person: once an hour, however often it is opened.</summary>
/// <param name="action">The code.</param>
/// <param name="subject">Which value in the address is the id.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeenAttribute(string action, string subject) : Attribute, IAsyncActionFilter
{
    private static readonly RateLimit Noted = new("noted-looks", 1, TimeSpan.FromHours(1));

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if ((await next()).Result is not ViewResult)
            return;
        var services = context.HttpContext.RequestServices;
        var audit = services.GetRequiredService<AuditLog>();
        var id = context.RouteData.Values[subject];
        if (await services.GetRequiredService<RateLimiter>().TryUseAsync(Noted.For($"{audit.StaffId} {action} {id}")) is not null)
            return;
        audit.Add(action, id);
        await services.GetRequiredService<FormEngineDb>().SaveChangesAsync();
    }
}
