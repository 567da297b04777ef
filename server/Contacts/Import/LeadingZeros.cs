using FormEngine.Server.Data;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Excel drops leading zeros: «0101» comes back as «101». A number that is not known, but would be with zeros before
/// it, has probably lost them.
/// </summary>
internal sealed class LeadingZeros
{
    private readonly Dictionary<string, string> _known = [];
    private readonly HashSet<int> _whole = [];

    /// <param name="known">The numbers there are: these come back.</param>
    /// <param name="judged">Those of a list that brings new ones, which are judged by their length.</param>
    public LeadingZeros(IReadOnlyCollection<string> known, IEnumerable<string>? judged = null)
    {
        foreach (var number in known)
            _known[number.TrimStart('0')] = number;
        if (judged is not null)
            _whole = WholeLengths([.. known.Concat(judged).Where(OrganisationNumber.IsDigits).Select(number => number.Length)]);
    }

    /// <summary>The number with its zeros, for one that is not known as it stands; null where it seems whole.</summary>
    public string? Restore(string typed)
    {
        if (!OrganisationNumber.IsDigits(typed))
            return null;
        if (_known.GetValueOrDefault(typed.TrimStart('0')) is { } known)
            return known.Length > typed.Length ? known : null;
        return !_whole.Contains(typed.Length) && _whole.Contains(typed.Length + 1) ? "0" + typed : null;
    }

    /// <summary>
    /// The commonest length, and those two, four, … shorter that occur: counties have two digits among the municipalities' four, where
    /// three have lost a zero, and so has one.
    /// </summary>
    private static HashSet<int> WholeLengths(List<int> lengths)
    {
        var usual = lengths.GroupBy(length => length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
        return [.. lengths.Where(length => length <= usual && (usual - length) % 2 == 0)];
    }
}
