using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace FormEngine.Bench.Saves;

/// <summary>What a page weighs over the wire, compressed, with what it links to; fonts apart.</summary>
internal static partial class PageWeight
{
    /// <summary>The page, and all of its files a browser does not have yet.</summary>
    public static async Task<double> KilobytesAsync(HttpClient http, string path, HashSet<string> cached)
    {
        var page = await http.GetStringAsync(path);
        var bytes = await BytesAsync(http, path);
        foreach (var file in Link().Matches(page).Select(link => link.Groups[1].Value).Where(cached.Add))
            bytes += await BytesAsync(http, file);
        return bytes / 1024.0;
    }

    private static async Task<int> BytesAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await http.SendAsync(request);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("""(?:<link[^>]*href|<script[^>]*src|<img[^>]*src)="([^"]+)""")]
    private static partial Regex Link();
}
