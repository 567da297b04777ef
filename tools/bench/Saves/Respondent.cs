using System.Globalization;
using System.Text.RegularExpressions;

namespace FormEngine.Bench.Saves;

/// <summary>A respondent who has opened a page and saves it again and again, each time with another answer.</summary>
internal sealed partial class Respondent(HttpClient http, string path, Dictionary<string, string> fields)
{
    private int _revision;

    public static async Task<Respondent> StartAsync(Uri address, string token, string path)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 })
        {
            BaseAddress =
            address
        };
        var start = Fields(await http.GetStringAsync($"/s/{token}"));
        using (var started = await http.PostAsync($"/s/{token}", new FormUrlEncodedContent(start)))
            Require(started, 303);
        return new Respondent(http, path, Fields(await http.GetStringAsync(path)));
    }

    public HttpClient Http => http;

    /// <summary>Presses «Lagre og gå videre».</summary>
    public async Task SaveAsync()
    {
        using var response = await http.PostAsync(path, Page(_revision.ToString(CultureInfo.InvariantCulture)));
        Require(response, 303);
        _revision++;
    }

    public FormUrlEncodedContent Page(string revision) => new(new Dictionary<string, string>(fields)
    {
        ["revision"] = revision,
        ["a.involvering"] = "andre",
        ["a.involvering_andre"] = $"Svar nummer {revision} fra en kommune som skriver en setning",
        ["go"] = "next",
    });

    private static void Require(HttpResponseMessage response, int status)
    {
        if ((int)response.StatusCode != status)
            throw new InvalidOperationException($"{response.RequestMessage!.RequestUri}: {(int)response.StatusCode}");
    }

    /// <summary>The hidden fields of a page.</summary>
    internal static Dictionary<string, string> Fields(string html) => Input().Matches(html)
        .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value")))
        .Where(input => input.Name.Length > 0).DistinctBy(input => input.Name)
        .ToDictionary(input => input.Name, input => input.Value);

    private static string Attribute(string tag, string name) => Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Input();
}
