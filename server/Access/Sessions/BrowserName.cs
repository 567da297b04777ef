namespace FormEngine.Server.Access.Sessions;

/// <summary>
/// What kind of browser it is, such as «Firefox, Windows»: enough to know one's own by, and nothing of what tells one machine from
/// another of its kind, which browsers and libraries that read them tell too.
/// </summary>
internal static class BrowserName
{
    /// <summary>What a browser says of itself and what it is called; those that also pretend to be another stand before it.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Machines =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ];

    /// <summary>Null where nothing is known.</summary>
    public static string? Of(string? userAgent)
    {
        var known = new[] { Find(Browsers, userAgent), Find(Machines, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(", ", known);
    }

    private static string? Find((string Mark, string Name)[] among, string? userAgent) =>
        Array.Find(among, kind => userAgent?.Contains(kind.Mark, StringComparison.Ordinal) == true).Name;
}
