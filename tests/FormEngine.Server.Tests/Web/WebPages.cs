using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FormEngine.Server.Tests.Web;

/// <summary>Reads pages as a browser would.</summary>
internal static class WebPages
{
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client.SendAsync(request);
        return await response.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Sends a form the way a browser does from one of our own pages.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string action,
        IEnumerable<KeyValuePair<string, string>> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return client.SendAsync(request);
    }

    public static Dictionary<string, string> Fields(this IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);

    public static IHtmlFormElement FormTo(this IHtmlDocument page, string path) =>
        page.Forms.Single(form => form.GetAttribute("action")!.StartsWith(path, StringComparison.Ordinal));

    public static string Heading(this IHtmlDocument page) => page.QuerySelector("h1")!.TextContent;
}
