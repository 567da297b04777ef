using System.Text.RegularExpressions;
using FormEngine.Server.Data;

namespace FormEngine.Server.Erasing;

/// <summary>Recognises a person's name, address and telephone number in texts, however they are spaced or ordered.</summary>
public sealed partial class PersonTraces
{
    /// <summary>What stands instead of what was erased.</summary>
    public const string Mark = "[slettet]";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex _whole;
    private readonly Regex _parts;
    private readonly string[] _plain;

    /// <param name="name">A shared postbox is named after its organisation, so its name is no trace of a person: null.</param>
    /// <param name="email">The address.</param>
    /// <param name="phone">The telephone number.</param>
    public PersonTraces(string? name, string email, string? phone)
    {
        var words = Word().Matches(name ?? "").Select(word => word.Value).ToArray();
        string[] numbers = Digits(phone) is { } digits ? [digits] : [];
        string[] whole = [Address(email), .. Names(words), .. numbers.Select(Number)];
        string[] parts = [.. whole, .. words.Where(word => word.Length > 2).Select(word => Alone(Regex.Escape(word)))];
        _whole = new Regex(string.Join('|', whole), Options);
        _parts = new Regex(string.Join('|', parts), Options);
        _plain = [.. Orders(words).Select(order => string.Join(' ', order)).Append(email).Select(Spelling.Plain)
            .Where(trace => trace.Length > 0), .. numbers];
        Patterns =
            [.. Orders(words).Select(order => string.Join(' ', order)).Append(email).Select(Like),
                .. numbers.Select(number => $"%{string.Join('%', number.ToCharArray())}%")];
    }

    /// <summary>SQL patterns that a text in lower case matches if it holds a trace; it may match without.</summary>
    public IReadOnlyList<string> Patterns { get; }

    public bool AreIn(string text) => _whole.IsMatch(text);

    /// <summary>In a text of letters and digits alone, where nothing tells where a word ends: rather once too often.</summary>
    public bool AreInPlain(string text) => Array.Exists(_plain, trace => text.Contains(trace, StringComparison.Ordinal));

    /// <summary>The text without the person; in one that is known to be about them, without their first name alone either.</summary>
    public string Redact(string text, bool about = false) => (about ? _parts : _whole).Replace(text, Mark);

    private static string Address(string email) => $@"(?<![\w.+-]){Regex.Escape(email)}(?![\w-]|\.\w)";

    /// <summary>In either order, and without middle names. A single name is too common to be a trace.</summary>
    private static IEnumerable<string> Names(string[] words) =>
        Orders(words).Select(order => Alone(string.Join(@"[\s,]+", order.Select(Regex.Escape))));

    private static IEnumerable<string[]> Orders(string[] words) => words.Length < 2
        ? []
        : new[] { words, [words[^1], .. words[..^1]], [words[0], words[^1]], [words[^1], words[0]] };

    /// <summary>Not inside another word, but also in the genitive.</summary>
    private static string Alone(string pattern) => $@"(?<!\w){pattern}s?(?!\w)";

    private static string Number(string digits) =>
        $@"(?<!\d)(?:(?:\+47|0047)\s*)?{string.Join(@"[\s\u00A0.-]*", digits.ToCharArray())}(?!\d)";

    /// <summary>The number without country code; null where there is none to recognise.</summary>
    private static string? Digits(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        var national = digits.StartsWith("0047", StringComparison.Ordinal) ? digits[4..]
            : digits.Length == 10 && digits.StartsWith("47", StringComparison.Ordinal) ? digits[2..]
            : digits;
        return national.Length < 5 ? null : national;
    }

    /// <summary>Databases disagree on what Å is in lower case, so only plain letters and digits are looked for.</summary>
    private static string Like(string text) => $"%{string.Join('%', Plain().Matches(text.ToLowerInvariant()).Select(run => run.Value))}%";

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’.-]+")]
    private static partial Regex Word();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Plain();
}
