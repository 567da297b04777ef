using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FormEngine.Browser.Tests.Browsing;

/// <summary>
/// Follows every link a visitor can see, and looks at one page of each kind: addresses that differ only in an id or in
/// their query are one kind. Pages that are not ours, such as the dashboard of Hangfire, are marked as external.
/// </summary>
internal static partial class Crawl
{
    /// <summary>Begins where the page is; gives the paths it looked at.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page, Func<IPage, Task> look)
    {
        var start = new Uri(page.Url);
        var queue = new Queue<Uri>([start]);
        var kinds = new HashSet<string> { Kind(start) };
        var seen = new List<string>();
        while (queue.TryDequeue(out var address))
        {
            await page.GotoAsync(address.AbsoluteUri);
            await look(page);
            seen.Add(address.AbsolutePath);
            foreach (var link in await LinksAsync(page))
                if (link.Authority == start.Authority && kinds.Add(Kind(link)))
                    queue.Enqueue(link);
        }
        return seen;
    }

    private static async Task<IEnumerable<Uri>> LinksAsync(IPage page)
    {
        var addresses = await page.Locator("a[href]:not([download]):not([rel~=external])")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        return addresses.Select(address => new Uri(address))
            .Where(link => link.Scheme is "http" or "https" && !File().IsMatch(link.AbsolutePath));
    }

    private static string Kind(Uri address) => Id().Replace(address.AbsolutePath, "/*");

    [GeneratedRegex(@"/(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=/|$)")]
    private static partial Regex Id();

    [GeneratedRegex(@"\.\w+$")]
    private static partial Regex File();
}
