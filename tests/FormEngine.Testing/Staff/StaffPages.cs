using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FormEngine.Testing.Staff;

/// <summary>Reads and sends staff pages as a browser without scripts does.</summary>
public static class StaffPages
{
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string path) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Sends the form that posts to <paramref name="action"/>, with its hidden fields and what is typed.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, IHtmlDocument page, string action, params IEnumerable<(string Name, string Value)> typed)
    {
        var form = page.Forms.First(form => form.GetAttribute("action") == action);
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(field => (field.Name!, field.Value));
        return await client.PostAsync(action, new FormUrlEncodedContent(
            hidden.Concat(typed).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    /// <summary>Sends the same form by one of its buttons that posts elsewhere.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, IHtmlDocument page, string action, string elsewhere)
    {
        var form = page.Forms.First(form => form.GetAttribute("action") == action);
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.Name!, field.Value));
        return await client.PostAsync(elsewhere, new FormUrlEncodedContent(hidden));
    }

    /// <summary>The same with a file.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, IHtmlDocument page, string action, byte[] file, params IEnumerable<(string Name, string Value)> typed)
    {
        var token = page.QuerySelector<IHtmlInputElement>($"form[action='{action}'] input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in typed)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), "file", "fil.csv");
        return await client.PostAsync(action, content);
    }
}
