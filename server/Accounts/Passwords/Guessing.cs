using System.Text.RegularExpressions;

namespace FormEngine.Server.Accounts.Passwords;

/// <summary>Why a password is guessed early.</summary>
public enum Weakness
{
    Own,
    Common,
    Run,
    Repeats,
}

/// <summary>
/// Reads a password as those do who guess: what they try first (known words, rows of the keyboard, years, what stood before)
/// surprises them no more than a single letter does.
/// </summary>
public static partial class Guessing
{
    /// <summary>How many surprises it takes: a password of that length is the shortest anybody should have.</summary>
    private const int Least = 8;

    private const int ShortestWord = 3;
    private const int ShortestRun = 3;
    private const int Read = 100;

    private static readonly string[] Rows =
    [
        .. BothWays("abcdefghijklmnopqrstuvwxyzæøå"), .. BothWays("01234567890123456789"),
        .. BothWays("qwertyuiopå"), .. BothWays("asdfghjkløæ"), .. BothWays("zxcvbnm"),
        .. BothWays("1q2w3e4r5t6y7u8i9o0p"), .. BothWays("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"), .. BothWays("qazwsxedcrfvtgbyhnujmikolp"),
    ];

    private static readonly HashSet<string> Common = [.. CommonWords()];

    private static readonly int LongestCommon = Common.Max(word => word.Length);

    /// <param name="password">What was typed.</param>
    /// <param name="own">What anybody can know of its owner and of the place it is for.</param>
    /// <returns>Null where it is surprising enough.</returns>
    public static Weakness? WeaknessOf(string password, IEnumerable<string?> own)
    {
        var pieces = Pieces(Letters(password), [.. own.SelectMany(Words)]).ToList();
        if (pieces.Count >= Least)
            return null;
        return pieces.Where(piece => piece.Weakness is not null).GroupBy(piece => piece.Weakness)
            .MaxBy(group => group.Sum(piece => piece.Length))?.Key ?? Weakness.Repeats;
    }

    private static IEnumerable<(int Length, Weakness? Weakness)> Pieces(string text, HashSet<string> own)
    {
        var spelt = Spelt(text);
        for (var at = 0; at < text.Length;)
        {
            (int Length, Weakness? Weakness)[] foreseen =
            [
                (1, null),
                (Word(text, spelt, at, own, own.Select(word => word.Length).DefaultIfEmpty().Max()), Weakness.Own),
                (Word(text, spelt, at, Common, LongestCommon), Weakness.Common),
                (Run(text, at), Weakness.Run),
                (Before(text, at), Weakness.Repeats),
            ];
            var longest = foreseen.MaxBy(piece => piece.Length);
            yield return longest;
            at += longest.Length;
        }
    }

    private static int Word(string text, string spelt, int at, HashSet<string> words, int longest)
    {
        for (var length = Math.Min(longest, text.Length - at); length >= ShortestWord; length--)
            if (words.Contains(text.Substring(at, length)) || words.Contains(spelt.Substring(at, length)))
                return length;
        return 0;
    }

    private static int Run(string text, int at)
    {
        var length = ShortestRun;
        while (at + length <= text.Length && Rows.Any(row => row.Contains(text.Substring(at, length), StringComparison.Ordinal)))
            length++;
        return Math.Max(Year().Match(text, at).Length, length > ShortestRun ? length - 1 : 0);
    }

    /// <summary>How much from here on stood further to the left already.</summary>
    private static int Before(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length
            && text.IndexOf(text.Substring(at, length + 1), 0, at + length, StringComparison.Ordinal) >= 0)
            length++;
        return length >= ShortestRun ? length : 0;
    }

    /// <summary>Small letters and digits: capitals, spaces and signs between them surprise nobody.</summary>
    private static string Letters(string text) => string.Concat(
        text.Take(Read).Select(sign => sign switch { '@' => 'a', '$' => 's', _ => char.ToLowerInvariant(sign) })
            .Where(char.IsLetterOrDigit));

    /// <summary>With letters for the digits people put in their place.</summary>
    private static string Spelt(string text) => string.Concat(
        text.Select(sign => sign switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => sign }));

    private static IEnumerable<string> Words(string? text) =>
        NotLetters().Split(text ?? "").Select(Letters).Where(word => word.Length >= ShortestWord);

    private static string[] BothWays(string row) => [row, string.Concat(row.Reverse())];

    private static IEnumerable<string> CommonWords()
    {
        using var reader = new StreamReader(typeof(Guessing).Assembly.GetManifestResourceStream("common-passwords")!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                yield return line;
    }

    [GeneratedRegex(@"\G(19|20)\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotLetters();
}
