using Microsoft.AspNetCore.StaticAssets;

namespace FormEngine.Server.Web;

/// <summary>How long browsers may keep a response that does not say so itself.</summary>
internal static class Caching
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static string? Of(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset)
            return IsNamedByContent(asset) ? ForEver : null;
        return headers.CacheControl.Count == 0 && http.User.Identity?.IsAuthenticated == true ? "no-store" : null;
    }

    /// <summary>By a fingerprint in its address, or, as the fonts that the style sheet names, by the version of its package.</summary>
    private static bool IsNamedByContent(StaticAssetDescriptor asset) =>
        asset.Properties.Any(property => property.Name == "fingerprint") || asset.Route.EndsWith(".woff2", StringComparison.Ordinal);
}
