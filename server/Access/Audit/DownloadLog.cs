using FormEngine.Server.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Access.Audit;

/// <summary>
/// Notes each file that staff take out, before it is sent. It sees to all pages, so that a file made tomorrow is noted too.
/// </summary>
internal sealed class DownloadLog(FormEngineDb db, AuditLog audit) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is FileResult file && audit.StaffId is not null && HoldsData(context.ActionDescriptor.EndpointMetadata))
        {
            audit.Add(AuditCodes.FileDownloaded, SubjectOf(context.RouteData), AuditDetail.Code(file.FileDownloadName));
            await db.SaveChangesAsync();
        }
        await next();
    }

    /// <summary>What anybody may fetch, and what has nothing in it yet, is no data.</summary>
    private static bool HoldsData(IList<object> metadata) => !metadata.Any(part => part is IAllowAnonymous or EmptyFileAttribute);

    /// <summary>The innermost thing in the address that has an id.</summary>
    private static object? SubjectOf(RouteData route) => route.Values.Values.LastOrDefault(value => Guid.TryParse($"{value}", out _));
}

/// <summary>The file is a template: it holds nothing of what is stored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmptyFileAttribute : Attribute;
