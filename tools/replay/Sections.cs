namespace FormEngine.Replay;

/// <summary>Who answered which sections, so that each section, some of them and all of them were answered as often as published.</summary>
internal static class Sections
{
    /// <summary>
    /// Whether whoever stands at this place in the lot answered the section: first those who answered all, then the others.
    /// </summary>
    public static bool Answered(Published published, string section, int place)
    {
        var all = N(published, "all");
        return place < all || (place < N(published, "any") && InPart(section, place - all));
    }

    public static int N(Published published, string of) => published.Rates.Single(rate => rate.Of == of).N;

    /// <summary>Of those 74 who answered in part, nobody answered all four, and everybody one.</summary>
    private static bool InPart(string section, int place) => section switch
    {
        "generelt" => place < 59,
        "helse" => place is < 13 or >= 59,
        "utdanning" => place is >= 13 and < 40,
        _ => place is >= 40 and < 57,
    };
}
