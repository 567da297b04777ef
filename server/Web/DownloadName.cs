using System.Text.RegularExpressions;

namespace FormEngine.Server.Web;

/// <summary>What a file is called that somebody downloads.</summary>
public static partial class DownloadName
{
    private const int LongestRound = 60;

    /// <summary>
    /// Says what it holds, and of which round. Of the round's name letters and digits are left, which mean nothing to any system of files.
    /// </summary>
    public static string Of(string what, string round, string format)
    {
        var words = Others().Replace(round, "-").Trim('-');
        var name = words.Length > LongestRound ? words[..LongestRound].TrimEnd('-') : words;
        return name.Length == 0 ? $"{what}.{format}" : $"{what}-{name}.{format}";
    }

    [GeneratedRegex(@"[^\p{L}\p{Mn}\p{Nd}]+")]
    private static partial Regex Others();
}
