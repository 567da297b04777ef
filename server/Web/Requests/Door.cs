using FormEngine.Answers;
using FormEngine.Server.Web.Problems;

namespace FormEngine.Server.Web.Requests;

/// <summary>
/// Looks at every request before its page does. An address or a form that nobody could read is refused, in words; behind
/// the door the form has been read, and no address holds what no database could be asked for.
/// </summary>
internal sealed class Door(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // The page that tells of an earlier error reads no form.
        var problem = http.Response.StatusCode >= 400 ? null : AddressProblem(http.Request) ?? await PostedForm.ReadAsync(http.Request);
        if (problem is null)
            await next(http);
        else
            Refuse(http, problem);
    }

    private static void Refuse(HttpContext http, Problem problem)
    {
        http.Features.Set(problem);
        http.Response.StatusCode = problem.Status;
    }

    /// <summary>A part of the address in which there is nothing to see names nothing: to the page it would be no value at all.</summary>
    private static Problem? AddressProblem(HttpRequest request) =>
        !PlainText.Is(request.Path.Value + Uri.UnescapeDataString(request.QueryString.Value ?? "")) ? Problem.BadRequest
        : request.RouteValues.Values.OfType<string>().Any(part => part.Length > 0 && Blank.Is(part)) ? Problem.NotFound
        : null;
}
