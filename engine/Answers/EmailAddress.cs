using System.Text.RegularExpressions;

namespace FormEngine.Answers;

/// <summary>
/// What counts as an e-mail address: name@domain, in the form that mail servers carry everywhere (RFC 5321's dot-string,
/// in ASCII before the @; a domain of at least two parts, in any script). One rule for answers, lists of people and sign-in.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The most characters an address may have (RFC 5321, erratum 1690).</summary>
    public const int MaxLength = 254;

    /// <summary>Whether the text is an address, just as it stands: without blanks around it, without a name beside it.</summary>
    public static bool Is(string text) => text.Length <= MaxLength && Pattern().IsMatch(text);

    /// <summary>The address as it is stored, so that one person has one: without blanks around it, in lower case.</summary>
    /// <returns>Null where it is no address.</returns>
    public static string? Normalise(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        return Is(text) ? text : null;
    }

    // Some letters are invisible (the Hangul fillers), and no host has one in its name.
    [GeneratedRegex(
        @"^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
            + @"([\p{L}\p{Nd}-[\u115F\u1160\u3164\uFFA0]]([\p{L}\p{M}\p{Nd}\-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+"
            + @"\p{L}[\p{L}\p{M}\p{Nd}\-]{0,61}[\p{L}\p{M}\p{Nd}]\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
