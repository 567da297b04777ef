using FormEngine.Server.Access;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Contacts.Export;

/// <summary>Organisations and contacts to download.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.List + "/export")]
public sealed class ExportController(Exporter exporter) : Controller
{
    [HttpGet("{kind}.{format:" + TableFile.Formats + "}")]
    public async Task<IActionResult> Download(ImportKind kind, string format)
    {
        if (!ImportController.Kinds.Contains(kind))
            return NotFound();
        var (header, rows) = await exporter.RowsAsync(kind);
        return TableFile.Of(format, kind.ToString().ToLowerInvariant(), header, rows);
    }
}
