using FormEngine.Server.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web;

/// <summary>After a POST: go and get this page (303), so that reloading it sends nothing again.</summary>
public static class SeeOtherExtensions
{
    public static IActionResult SeeOther(this Controller controller, string path)
    {
        controller.Response.Headers.Location = controller.Request.PathBase + AsciiRedirects.Escape(path);
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
