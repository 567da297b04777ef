using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web.Pages;

/// <summary>The pages anyone may read.</summary>
[AllowAnonymous]
public sealed class PagesController : Controller
{
    [HttpGet("/")]
    public IActionResult Home() => View();

    [HttpGet("/tilgjengelighet")]
    public IActionResult Accessibility() => View();

    [HttpGet("/personvern")]
    public IActionResult Privacy() => View();
}
