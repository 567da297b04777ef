using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormEngine.Server.Web.Security;

/// <summary>
/// Refuses a body that is larger than its page takes: one megabyte, unless the action says otherwise with [RequestSizeLimit].
/// Kestrel's own, higher limit stays, so that the browser gets to send the rest and to show the page that says why.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    private const long Default = 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Response.StatusCode >= 400) // The page that tells of an earlier error reads no body.
            return next(http);
        var own = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var limit = own is null ? Default : own.MaxRequestBodySize;
        if (http.Request.ContentLength > limit)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (http.Request.ContentLength is null && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = limit;
        return next(http);
    }
}
