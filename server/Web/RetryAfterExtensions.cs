using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web;

public static class RetryAfterExtensions
{
    /// <summary>The page that is shown says that this was one too many (429); this tells programs when to try again.</summary>
    public static void RetryAfter(this ControllerBase controller, DateTime again)
    {
        controller.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        controller.Response.Headers.RetryAfter = again.ToString("R", CultureInfo.InvariantCulture);
    }
}
