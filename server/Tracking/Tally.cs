using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking;

/// <summary>How many stand where.</summary>
public sealed class Tally
{
    private readonly int[] _counts = new int[Enum.GetValues<CellStatus>().Length];

    public static Tally Of(IEnumerable<CellStatus> statuses)
    {
        var tally = new Tally();
        foreach (var status in statuses)
            tally._counts[(int)status]++;
        return tally;
    }

    public int this[CellStatus status] => _counts[(int)status];

    /// <summary>All counted, also those the section is not for.</summary>
    public int Total => _counts.Sum();

    /// <summary>Those who are asked: the denominator of every rate.</summary>
    public int Asked => Total - this[CellStatus.NotApplicable];

    /// <summary>Those with any answer.</summary>
    public int Any => From(CellStatus.InProgress);

    /// <summary>Those who have come at least so far.</summary>
    public int From(CellStatus status) => _counts[(int)status..].Sum();

    public int Complete => this[CellStatus.Complete];

    public int Answered(AnsweredMeans means) => means == AnsweredMeans.Complete ? Complete : Any;

    /// <summary>A part of those asked; null where nobody is.</summary>
    public double? Rate(int part) => Asked == 0 ? null : (double)part / Asked;
}
