namespace FormEngine.Server.Data;

/// <summary>Compares names as people type them.</summary>
internal static class Spelling
{
    /// <summary>Letters and digits in lower case: «Org. nummer» and «org_nummer» are the same word.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The candidate that became this word by a slip for every fourth letter at most; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var plain = Plain(word);
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(plain, Plain(candidate))))
            .Where(near => near.Distance <= Math.Min(plain.Length / 4, 2))
            .OrderBy(near => near.Distance)
            .Select(near => near.Candidate)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be added, removed, replaced, or swapped with the next.</summary>
    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1), 1 + Math.Min(steps[i - 1, j], steps[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }
        return steps[from.Length, to.Length];
    }
}
