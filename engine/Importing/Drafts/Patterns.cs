using System.Text.RegularExpressions;

namespace FormEngine.Importing.Drafts;

/// <summary>Regular expressions of the source.</summary>
internal static class Patterns
{
    /// <summary>Whether our forms can use it: one that runs in linear time.</summary>
    public static bool IsUsable(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
