namespace FormEngine.Server.Respond.Links;

/// <summary>
/// Whether others use the respondent's browser too, as they say when they start: then nothing they type is kept in it. Forgotten when
/// it is closed, as the sign-in is.
/// </summary>
public static class SharedMachine
{
    private const string Cookie = "shared-machine";

    public static bool IsSaid(HttpRequest request) => request.Cookies.ContainsKey(Cookie);

    public static void Remember(HttpContext http, bool shared)
    {
        if (shared)
            http.Response.Cookies.Append(Cookie, "yes", new() { IsEssential = true });
        else if (IsSaid(http.Request))
            http.Response.Cookies.Delete(Cookie);
    }
}
