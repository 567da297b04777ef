namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>Participants of one group, and of one group of a second division where there is one.</summary>
public sealed record Cell(string Group, string? Subgroup);

public sealed record CellCount(Cell Cell, int Participants, int Answered);

/// <summary>Cells whose answers stand for all their participants.</summary>
public sealed record Stratum(IReadOnlyList<Cell> Cells, int Participants, int Answered, double Weight)
{
    /// <summary>How many participants an answer stands for.</summary>
    public double Expansion => (double)Participants / Answered;
}

/// <summary>
/// Weights that give each stratum the share of the answers that it has of the participants: (N_s / N) / (n_s / n). They
/// are 1 on average, and neither capped nor trimmed. Facts in, figures out.
/// </summary>
public sealed record PostStratification(IReadOnlyList<Stratum> Strata)
{
    public double LargestWeight => Strata.Max(stratum => stratum.Weight);

    /// <summary>As many answers as would be equally precise, had none been weighted (Kish): (Σw)² / Σw².</summary>
    public double EffectiveAnswers =>
        Math.Pow(Strata.Sum(stratum => stratum.Answered * stratum.Weight),
            2) / Strata.Sum(stratum => stratum.Answered * stratum.Weight * stratum.Weight);

    /// <param name="cells">In the order of the survey's groups, each with at least one participant.</param>
    /// <returns>Null where nobody answered.</returns>
    public static PostStratification? Of(IReadOnlyList<CellCount> cells)
    {
        if (cells.All(cell => cell.Answered == 0))
            return null;
        var (participants, answered) = (cells.Sum(cell => cell.Participants), cells.Sum(cell => cell.Answered));
        return new PostStratification([.. cells.Index().GroupBy(cell => Home(cells, cell.Index), cell => cell.Item)
            .OrderBy(home => home.Key).Select(home =>
        {
            var (all, some) = (home.Sum(cell => cell.Participants), home.Sum(cell => cell.Answered));
            return new Stratum([.. home.Select(cell => cell.Cell)], all, some, (double)all / participants / ((double)some / answered));
        })]);
    }

    /// <summary>
    /// A cell nobody answered in is joined with the nearest that has answers, of the same group where there is one; of two
    /// equally near with the one before.
    /// </summary>
    private static int Home(IReadOnlyList<CellCount> cells, int index) => cells[index].Answered > 0
        ? index
        : Enumerable.Range(0, cells.Count).Where(other => cells[other].Answered > 0)
            .OrderBy(other => cells[other].Cell.Group != cells[index].Cell.Group)
            .ThenBy(other => Math.Abs(other - index)).ThenBy(other => other).First();
}
