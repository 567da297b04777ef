using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Surveys;

/// <summary>
/// The module a form was compiled to: the very file the server runs. Its address holds the hashes of the form and of the
/// module itself, so a browser may keep it for ever; a page written by another version of the server asks again. It holds rules and codes,
/// no texts and no answers.
/// </summary>
[AllowAnonymous]
public sealed class FormModuleController(SurveyCatalogue catalogue) : Controller
{
    [HttpGet("/forms/{hash}/{module}.js")]
    public async Task<IActionResult> Get(string hash, string module)
    {
        if (await catalogue.FindFormAsync(hash) is not { } form)
            return NotFound();

        Response.Headers.CacheControl = module == form.ModuleHash ? "public, max-age=31536000, immutable" : "no-cache";
        return Content(form.Module, "text/javascript");
    }
}
