using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FormEngine.Testing.Respondents;

/// <summary>A respondent with a browser that runs no scripts.</summary>
public sealed class RespondentClient(HttpClient http) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    public HttpClient Http => http;

    /// <summary>Opens the personal link and presses Start.</summary>
    public static async Task<RespondentClient> StartAsync(HttpClient http, Invited invited)
    {
        var client = new RespondentClient(http);
        var start = await client.GetAsync(invited.StartPath);
        using var response = await http.PostAsync(invited.StartPath, start.Form(invited.StartPath).Content());
        response.Ok(303);
        return client;
    }

    public async Task<Shown> GetAsync(string path)
    {
        using var response = await http.GetAsync(path);
        return await Shown.ReadAsync(response);
    }

    /// <summary>Follows redirects, as a browser does.</summary>
    public async Task<Shown> VisitAsync(string path)
    {
        for (var i = 0; i < 10; i++)
        {
            var shown = await GetAsync(path);
            if (shown.Location is not { } next)
                return shown with { Path = path };
            path = next;
        }

        throw new InvalidOperationException($"{path} redirects without end.");
    }

    /// <summary>Sends a form by one of its buttons, and follows where that leads.</summary>
    public async Task<Shown> PressAsync(FilledForm form, string name, string value)
    {
        var shown = await SendAsync(form, name, value);
        return shown.Location is { } next ? await VisitAsync(next) : shown;
    }

    /// <summary>The same, without following.</summary>
    public async Task<Shown> SendAsync(FilledForm form, string name = "go", string value = "next", string? action = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, action ?? form.Action) { Content = form.Press(name, value) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await http.SendAsync(request);
        return await Shown.ReadAsync(response);
    }

    /// <summary>Saves quietly, as the script does.</summary>
    public async Task<HttpResponseMessage> AutosaveAsync(FilledForm form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = form.Content() };
        request.Headers.Add("Accept", "application/json");
        return await http.SendAsync(request);
    }

    /// <summary>A token good for any form of this respondent.</summary>
    public async Task<KeyValuePair<string, string>> TokenAsync() =>
        (await VisitAsync("/respond")).Form("/respond/sign-out").Fields.Single(field => field.Key == TokenField);

    public void Dispose() => http.Dispose();
}

/// <summary>An answer of the server, as a person sees it.</summary>
public sealed record Shown(int Status, string? Location, IHtmlDocument Page, string Text)
{
    public string? Path { get; init; }

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public static async Task<Shown> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new Shown((int)response.StatusCode, response.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(html), html);
    }

    /// <summary>The form that goes to this path.</summary>
    public FilledForm Form(string path) =>
        new(Page.Forms.First(form => form.GetAttribute("action") == path));

    /// <summary>The form with the questions of a page.</summary>
    public FilledForm Answers() =>
        Page.Forms.FirstOrDefault(form => form.Id == "answers") is { } form
            ? new(form)
            : throw new InvalidOperationException($"{Status} «{Heading}» has no questions.");
}

internal static class ResponseExtensions
{
    public static void Ok(this HttpResponseMessage response, int status)
    {
        if ((int)response.StatusCode != status)
            throw new InvalidOperationException($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} in place of {status}");
    }
}
