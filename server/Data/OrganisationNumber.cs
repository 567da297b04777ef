namespace FormEngine.Server.Data;

/// <summary>
/// Numbers of organisations as they are stored: in upper case, so that «ab1» and «AB1» are one; and as people write them, which may be
/// without the zeros they begin with.
/// </summary>
public static class OrganisationNumber
{
    public static string Normalise(string typed) => typed.Trim().ToUpperInvariant();

    /// <summary>The known number that is meant: as it stands, else with zeros before it.</summary>
    /// <returns>Null where there is none, or more than one.</returns>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var wanted = Normalise(typed);
        var meant = known.Where(number => number == wanted || IsShort(wanted, number)).ToList();
        return meant.Contains(wanted) ? wanted : meant.Count == 1 ? meant[0] : null;
    }

    public static bool IsDigits(string number) => number.Length > 0 && number.All(char.IsAsciiDigit);

    private static bool IsShort(string typed, string number) =>
        IsDigits(typed) && IsDigits(number) && typed.Length < number.Length && number.TrimStart('0') == typed.TrimStart('0');
}
