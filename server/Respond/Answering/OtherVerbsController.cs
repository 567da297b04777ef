using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Respond.Answering;

/// <summary>Whatever else is tried on a section passes the same gate, and is then not allowed.</summary>
[IgnoreAntiforgeryToken]
public sealed class OtherVerbsController : SectionController
{
    [AcceptVerbs("GET", "POST", "PUT", "PATCH", "DELETE", Route = SectionRoute + "/{**rest}", Order = 1)]
    public IActionResult Refuse() => HttpMethods.IsGet(Request.Method) ? NotFound() : StatusCode(StatusCodes.Status405MethodNotAllowed);
}
