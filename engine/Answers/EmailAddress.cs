using System.Text.RegularExpressions;

namespace FormEngine.Answers;

internal static partial class EmailAddress
{
    private const int Longest = 254;

    public static bool Is(string text) => text.Length <= Longest && Pattern().IsMatch(text);

    [GeneratedRegex(@"^[^\s@.,;<>()""]+(\.[^\s@.,;<>()""]+)*@([\p{L}\p{Nd}]([\p{L}\p{Nd}-]*[\p{L}\p{Nd}])?\.)+\p{L}[\p{L}\p{Nd}-]*[\p{L}\p{Nd}]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
