namespace FormEngine.Tests.Tables;

/// <summary>
/// Looks in what is shown for what should not be, as simply as can be: by trying every small set of participants, and by floating
/// point. A row says which columns a figure sums, and how many times each; a participant has a column for each way it answered.
/// </summary>
internal static class Attacker
{
    /// <summary>Whether some combination of the rows rests on fewer than some number of participants.</summary>
    /// <param name="rows">The figures shown.</param>
    /// <param name="people">The columns of each participant.</param>
    /// <param name="minimum">The number.</param>
    public static bool FindsFew(IReadOnlyList<IReadOnlyDictionary<int, double>> rows, IReadOnlyList<int[]> people, int minimum)
    {
        var all = people.SelectMany(columns => columns).ToList();
        var rank = Rank(rows, all);
        return Sets(people.Count, minimum - 1)
            .Any(few => Rank(rows, [.. people.Where((_, i) => !few.Contains(i)).SelectMany(columns => columns)]) < rank);
    }

    /// <summary>Whether a row can be computed from others.</summary>
    public static bool FindsFrom(
        IReadOnlyList<IReadOnlyDictionary<int, double>> rows, IReadOnlyDictionary<int, double> secret, IReadOnlyList<int[]> people)
    {
        var all = people.SelectMany(columns => columns).ToList();
        return Rank([.. rows, secret], all) == Rank(rows, all);
    }

    private static IEnumerable<int[]> Sets(int of, int most)
    {
        IEnumerable<int[]> sets = [[]];
        for (var size = 1; size <= Math.Min(of, most); size++)
        {
            sets = sets.SelectMany(set => Enumerable.Range(set.Length == 0 ? 0 : set[^1] + 1, of - (set.Length == 0 ? 0 : set[^1] + 1))
                .Select(next => (int[])[.. set, next])).ToList();
            foreach (var set in sets)
                yield return set;
        }
    }

    private static int Rank(IReadOnlyList<IReadOnlyDictionary<int, double>> rows, List<int> columns)
    {
        var matrix = rows.Select(row => columns.Select(column => row.GetValueOrDefault(column)).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < columns.Count && rank < matrix.Count; column++)
        {
            var pivot = Enumerable.Range(rank, matrix.Count - rank).MaxBy(row => Math.Abs(matrix[row][column]));
            if (Math.Abs(matrix[pivot][column]) < 1e-9)
                continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var row = rank + 1; row < matrix.Count; row++)
            {
                var factor = matrix[row][column] / matrix[rank][column];
                for (var i = column; i < columns.Count; i++)
                    matrix[row][i] -= factor * matrix[rank][i];
            }

            rank++;
        }

        return rank;
    }
}
