using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Designer;

/// <summary>
/// The module a form was compiled to: the very file the server runs. Its address holds its content's hash, so a browser
/// may keep it for ever. It holds rules and codes, no texts and no answers.
/// </summary>
[AllowAnonymous]
public sealed class FormModuleController(SurveyCatalogue catalogue) : Controller
{
    [HttpGet("/forms/{hash}.js")]
    public async Task<IActionResult> Get(string hash)
    {
        if (await catalogue.FindFormAsync(hash) is not { } form)
            return NotFound();

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Content(form.Module, "text/javascript");
    }
}
