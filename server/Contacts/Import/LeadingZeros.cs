namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Excel drops leading zeros: «0101» comes back as «101». A number that is not known, but would be with zeros before
/// it, has probably lost them.
/// </summary>
internal sealed class LeadingZeros
{
    private readonly Dictionary<string, string> _known = [];
    private readonly int _usualLength;

    /// <summary>With a usual length, new numbers are judged too; without, only known ones come back.</summary>
    public LeadingZeros(IEnumerable<string> known, int usualLength = 0)
    {
        _usualLength = usualLength;
        foreach (var number in known)
            _known[number.TrimStart('0')] = number;
    }

    /// <summary>The commonest length among numbers of digits alone.</summary>
    public static int UsualLength(IEnumerable<string> numbers) =>
        numbers.Where(IsDigits).GroupBy(number => number.Length).OrderByDescending(group => group.Count())
            .Select(group => group.Key).FirstOrDefault();

    /// <summary>The number with its zeros, for one that is not known as it stands; null where it seems whole.</summary>
    public string? Restore(string typed)
    {
        if (!IsDigits(typed))
            return null;
        if (_known.GetValueOrDefault(typed.TrimStart('0')) is { } known)
            return known.Length > typed.Length ? known : null;
        // Just one short: counties have two digits among the municipalities' four, and nothing is missing there.
        return typed.Length + 1 == _usualLength ? "0" + typed : null;
    }

    private static bool IsDigits(string number) => number.Length > 0 && number.All(char.IsAsciiDigit);
}
