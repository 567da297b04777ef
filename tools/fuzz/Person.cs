using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FormEngine.Testing.Servers;

namespace FormEngine.Fuzz;

/// <summary>Somebody with a browser: who they are to the server, and what they have seen there.</summary>
/// <param name="name">The role.</param>
/// <param name="host">The server.</param>
/// <param name="home">Where they begin to look around.</param>
/// <param name="enterAsync">Signs them in, as somebody new where they were before; false where nothing is open to them any more.</param>
public sealed class Person(string name, ServerHost host, string home, Func<HttpClient, Task<bool>> enterAsync) : IDisposable
{
    public const string TokenField = "__RequestVerificationToken";
    private const int MostPages = 80;

    private readonly SemaphoreSlim _entrance = new(1);
    private bool _isShutOut;

    public string Name => name;

    /// <summary>The header their browser sends, and the token that goes with it in a form.</summary>
    public (string Cookie, string Token) Credentials { get; private set; } = ("", "");

    public IReadOnlyList<SeenForm> Forms { get; private set; } = [];

    /// <summary>Addresses that stood on pages.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    /// <summary>Whether an answer says that they are signed in no more: they signed out, or somebody closed their account.</summary>
    public bool WasTurnedAway(HttpResponseMessage answer, string path) => home switch
    {
        "/staff" => answer.Headers.Location?.OriginalString.StartsWith("/staff/sign-in", StringComparison.Ordinal) == true,
        "/respond" => answer.StatusCode == HttpStatusCode.Unauthorized && path.StartsWith("/respond", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Comes in again, unless somebody else has seen to that meanwhile.</summary>
    public async Task EnterAgainAsync(string cookie)
    {
        await _entrance.WaitAsync();
        try
        {
            if (cookie == Credentials.Cookie && !_isShutOut)
                await EnterAsync();
        }
        catch (HttpRequestException refusal) when (refusal.StatusCode < HttpStatusCode.InternalServerError)
        {
            // What somebody else sent meanwhile has shut this door again; it is tried again at the next chance.
        }
        finally
        {
            _entrance.Release();
        }
    }

    public async Task LookAroundAsync()
    {
        await EnterAsync();
        var (links, forms) = (new HashSet<string> { home }, new Dictionary<string, SeenForm>());
        using var client = Client(new CookieContainer(), useCookies: false);
        client.DefaultRequestHeaders.Add("Cookie", Credentials.Cookie);
        var waiting = new Queue<string>(links);
        for (var seen = 0; seen < MostPages && waiting.TryDequeue(out var path); seen++)
            foreach (var link in await SeeAsync(client, path, forms))
                if (links.Add(link))
                    waiting.Enqueue(link);
        (Links, Forms) = ([.. links], [.. forms.Values]);
    }

    public void Dispose() => _entrance.Dispose();

    private async Task EnterAsync()
    {
        var cookies = new CookieContainer();
        using var client = Client(cookies, useCookies: true);
        _isShutOut = !await enterAsync(client);
        if (_isShutOut)
            return;
        // Each of these pages has a form, and so a token.
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(home == "/" ? "/staff/sign-in" : home));
        var token = page.QuerySelector<IHtmlInputElement>($"input[name={TokenField}]")?.Value ?? "";
        Credentials = (cookies.GetCookieHeader(host.Address), token);
    }

    private HttpClient Client(CookieContainer cookies, bool useCookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, UseCookies = useCookies, AllowAutoRedirect = false })
        {
            BaseAddress = host.Address,
        };

    /// <summary>The links of a page; its forms are kept.</summary>
    private static async Task<IEnumerable<string>> SeeAsync(HttpClient client, string path, Dictionary<string, SeenForm> forms)
    {
        using var answer = await client.GetAsync(path);
        if (answer.Headers.Location is { } next)
            return [next.OriginalString];
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return [];
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        foreach (var form in page.Forms.Select(form => SeenForm.Of(form, path)))
            forms.TryAdd($"{form.Action} {string.Join(' ', form.Fields.Select(field => field.Key))}", form);
        return page.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0])
            .Where(link => !link.Contains("/hangfire", StringComparison.Ordinal));
    }
}
