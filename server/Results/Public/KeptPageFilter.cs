using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FormEngine.Server.Results.Public;

/// <summary>
/// Sends public pages from memory, with a strong tag, to be kept for minutes. Of the address only what the pages ask for counts, so that
/// nobody fills the memory with others.
/// </summary>
internal sealed class KeptPageFilter(Shelf shelf, KeptPages pages) : IAsyncResourceFilter
{
    private const string Minutes = "public, max-age=300";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var key = $"{(await shelf.AllAsync()).Stamp} {http.Request.Path}{Query(http.Request)}";
        if (pages.Find(key) is { } known)
        {
            context.Result = new Sent(known);
            return;
        }

        if (await RenderAsync(http, next) is { } page)
        {
            pages.Keep(key, page);
            await new Sent(page).ExecuteResultAsync(context);
        }
    }

    private static string Query(HttpRequest request) => string.Concat(ReportController.Parameters
        .Where(name => !StringValues.IsNullOrEmpty(request.Query[name])).Select(name => $"&{name}={request.Query[name]}"));

    /// <returns>Null where what came is no page to keep; it is sent then.</returns>
    private static async Task<KeptPage?> RenderAsync(HttpContext http, ResourceExecutionDelegate next)
    {
        using var body = new MemoryStream();
        var sent = http.Response.Body;
        var asked = http.Request.Headers.IfNoneMatch;
        http.Request.Headers.IfNoneMatch = StringValues.Empty;
        http.Response.Body = body;
        try
        {
            if ((await next()) is { Exception: not null, ExceptionHandled: false })
                return null;
        }
        finally
        {
            http.Response.Body = sent;
            http.Request.Headers.IfNoneMatch = asked;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK && body.Length > 0)
            return KeptPage.Of(http.Response.Headers, body.ToArray());
        if (body.Length > 0)
            await sent.WriteAsync(body.ToArray());
        return null;
    }

    private sealed class Sent(KeptPage page) : ActionResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
            var encoding = Accepted(request);
            foreach (var header in page.Headers)
                response.Headers[header.Key] = header.Value;
            response.Headers.CacheControl = Minutes;
            response.Headers.ETag = page.TagIn(encoding);
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.Headers["X-Robots-Tag"] = "all";
            if (Knows(request, page.TagIn(encoding)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            if (encoding != KeptPage.Plain)
                response.Headers.ContentEncoding = encoding;
            response.ContentLength = page.Bodies[encoding].Length;
            await response.Body.WriteAsync(page.Bodies[encoding]);
        }

        private string Accepted(HttpRequest request)
        {
            var accepted = request.GetTypedHeaders().AcceptEncoding;
            return page.Bodies.Keys.FirstOrDefault(encoding =>
                accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality != 0)) ?? KeptPage.Plain;
        }

        private static bool Knows(HttpRequest request, string tag) => request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Tag == "*" || known.Tag == tag);
    }
}
