namespace FormEngine.Versions.Comparing;

/// <summary>
/// Guesses which names were changed: something removed and something added that read the same. Only its author can
/// know, so this is a hint and nothing more.
/// </summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _other = [];

    public Renames(IEnumerable<(string Name, string? Wording)> removed, IEnumerable<(string Name, string? Wording)> added)
    {
        var candidates = added.Where(item => item.Wording is not null).ToLookup(item => item.Wording!, item => item.Name);
        foreach (var (name, wording) in removed.Where(item => item.Wording is not null))
        {
            if (candidates[wording!].FirstOrDefault(candidate => !_other.ContainsKey(candidate)) is not { } match)
                continue;
            _other[name] = match;
            _other[match] = name;
        }
    }

    /// <summary>The name in the other version that reads the same, if any.</summary>
    public string? Find(string name) => _other.GetValueOrDefault(name);
}
