using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>The log of who did what.</summary>
[Authorize(Policies.Admin)]
[Route(AccessAddresses.Audit)]
public sealed class AuditController(AuditReader reader, IStringLocalizer<AuditTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Log(AuditFilter filter)
    {
        var (total, rows) = await reader.PageAsync(filter);
        return View("Log",
            new AuditPage(filter, total, rows, Paging.Of(filter.Page, AuditReader.PageSize, total), AuditActions.All(texts)));
    }

    [HttpGet(AccessAddresses.Audit + ".{format:" + TableFile.Formats + "}")]
    public async Task<IActionResult> Download(string format, AuditFilter filter) =>
        TableFile.Of(format, "log", AuditFile.Header(texts), AuditFile.Rows(await reader.AllAsync(filter), texts));
}

public sealed record AuditPage(
    AuditFilter Filter, int Total, IReadOnlyList<AuditRow> Rows, Paging Paging, IReadOnlyList<IGrouping<string, string>> Actions);
