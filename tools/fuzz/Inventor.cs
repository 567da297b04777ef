using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace FormEngine.Fuzz;

/// <summary>
/// Invents requests: forms that people have seen, with something wrong in them; every route with any value in it; links with
/// nonsense behind them.
/// </summary>
internal sealed class Inventor
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];

    /// <summary>More than the framework takes of itself.</summary>
    private const int ManyFields = 1_100;

    /// <summary>Less than a server takes in the first line of a request.</summary>
    private const int LongestQuery = 6_000;

    private readonly Stage _stage;
    private readonly SeenForm[] _forms;
    private readonly string[] _links;
    private readonly ILookup<string, string> _values;

    public Inventor(Stage stage)
    {
        _stage = stage;
        _forms = [.. stage.People.SelectMany(person => person.Forms)];
        _links = [.. stage.People.SelectMany(person => person.Links).Concat(_forms.Select(form => form.Action)).Distinct()];
        _values = stage.Routes.SelectMany(ValuesOf).Distinct().ToLookup(value => value.Key, value => value.Value);
    }

    public Trial Invent(Random random)
    {
        var person = random.Pick(_stage.People);
        return random.Next(20) switch
        {
            < 11 => Form(random, person, random.Pick(random.Next(10) == 0 ? _forms : person.Forms)),
            < 16 => Route(random, person, random.Pick(_stage.Routes)),
            _ => Link(random, person),
        };
    }

    private static Trial Form(Random random, Person person, SeenForm form)
    {
        var fields = form.Fields.ToList();
        for (var wrong = random.Next(4); wrong > 0; wrong--)
            Spoil(random, fields);
        return form.Posts
            ? Send(random, person, "POST", form.Action, fields)
            : Send(random, person, "GET", $"{form.Action.Split('?')[0]}?{Bodies.Query(fields)}", null);
    }

    private Trial Route(Random random, Person person, RouteEndpoint route)
    {
        var verbs = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
        var verb = random.Next(5) == 0 ? random.Pick(Verbs) : random.Pick(verbs);
        var fields = new List<KeyValuePair<string, string>>();
        for (var more = random.Next(6); more > 0; more--)
            fields.Add(KeyValuePair.Create(random.Pick(Nonsense.Names), random.Pick(Nonsense.Values)));
        var query = random.Next(3) == 0 ? random.Pick(Nonsense.Queries) : "";
        return Send(random, person, verb, Address(random, route.RoutePattern) + query, verb is "GET" or "HEAD" or "TRACE" ? null : fields);
    }

    private Trial Link(Random random, Person person)
    {
        var link = random.Pick(_links);
        var typed = Bodies.Query([KeyValuePair.Create(random.Pick(Nonsense.Names), random.Pick(Nonsense.Values))]);
        var more = random.Next(3) == 0 || typed.Length > LongestQuery
            ? random.Pick(Nonsense.Queries)
            : (link.Contains('?') ? "&" : "?") + typed;
        return Send(random, person, random.Next(10) == 0 ? random.Pick(Verbs) : "GET", link + more, null);
    }

    private static Trial Send(Random random, Person person, string verb, string path, List<KeyValuePair<string, string>>? fields)
    {
        var (cookie, token) = person.Credentials;
        var headers = new List<KeyValuePair<string, string>> { new("Cookie", cookie), new("Sec-Fetch-Site", "same-origin") };
        if (random.Next(5) == 0 && random.Pick(Nonsense.Headers) is var (name, value))
            headers.Add(new(name, value));
        if (fields is null)
            return new Trial(person, verb, Ascii(path), headers, null, []);
        if (random.Next(20) != 0)
            fields.Add(KeyValuePair.Create(Person.TokenField, token));
        var (type, body) = Bodies.Make(random, fields);
        return new Trial(person, verb, Ascii(path), headers, type, body);
    }

    private static void Spoil(Random random, List<KeyValuePair<string, string>> fields)
    {
        var at = random.Next(fields.Count + 1);
        if (at == fields.Count || random.Next(4) == 0)
            fields.Add(KeyValuePair.Create(random.Pick(Nonsense.Names), random.Pick(Nonsense.Values)));
        else if (random.Next(40) == 0)
            fields.AddRange(Enumerable.Range(0, ManyFields).Select(number => KeyValuePair.Create($"{fields[at].Key}[{number}]", "1")));
        else
            fields[at] = random.Next(6) switch
            {
                0 => KeyValuePair.Create(fields[at].Key + random.Pick("[", "]", ".", "[0]", "[x].y", " ", "\0"), fields[at].Value),
                1 => KeyValuePair.Create(fields[at].Key, fields[at].Value + random.Pick(Nonsense.Values)),
                2 => KeyValuePair.Create("", fields[at].Value),
                _ => KeyValuePair.Create(fields[at].Key, random.Pick(Nonsense.Values)),
            };
    }

    /// <summary>A route with values that stand in addresses people have seen, or with nonsense.</summary>
    private string Address(Random random, RoutePattern pattern)
    {
        var address = new StringBuilder();
        foreach (var segment in pattern.PathSegments)
        {
            address.Append('/');
            foreach (var part in segment.Parts)
                address.Append(part switch
                {
                    RoutePatternParameterPart parameter => Value(random, parameter),
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    _ => "",
                });
        }

        return address.Length == 0 ? "/" : address.ToString();
    }

    private string Value(Random random, RoutePatternParameterPart parameter)
    {
        var seen = _values[parameter.Name].ToList();
        return seen.Count > 0 && random.Next(3) != 0 ? random.Pick(seen)
            : parameter.Name == "format" && random.Next(3) != 0 ? random.Pick("csv", "xlsx")
            : Uri.EscapeDataString(random.Pick(Nonsense.Values) is { Length: < 1_000 } value ? value : "x");
    }

    private IEnumerable<KeyValuePair<string, string>> ValuesOf(RouteEndpoint route)
    {
        var matcher = new TemplateMatcher(new RouteTemplate(route.RoutePattern), new RouteValueDictionary(route.RoutePattern.Defaults));
        foreach (var link in _links.Where(link => link.StartsWith('/')).Select(link => link.Split('?')[0]))
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(new PathString(Uri.UnescapeDataString(link)), values))
                foreach (var (name, value) in values.Where(value => value.Key is not ("controller" or "action") && value.Value is string))
                    yield return KeyValuePair.Create(name, Uri.EscapeDataString((string)value!));
        }
    }

    /// <summary>Letters as browsers put them into an address, of this server.</summary>
    private static string Ascii(string path) => string.Concat((path.StartsWith('/') ? path : "/" + path).Select(letter =>
        letter is > ' ' and < '\x7F' and not '#' ? letter.ToString() : Uri.EscapeDataString(letter.ToString())));
}
