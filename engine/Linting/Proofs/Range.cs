using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>The interval that a sum, a least or a greatest is sure to lie in.</summary>
internal static class Range
{
    public static Interval Of(Branch branch, IReadOnlyList<(Expr Expression, int Row)> terms, string function)
    {
        var ranges = terms.Select(term => Of(branch, term.Expression, term.Row)).ToList();
        // Any term may be passed over, so what lowers or raises a sum may be left out.
        return function == "sum"
            ? new Interval(Total(ranges, range => range.Low, -1), Total(ranges, range => range.High, 1))
            : new Interval(Outermost(ranges, range => range.Low, -1), Outermost(ranges, range => range.High, 1));
    }

    public static Interval OfColumn(Branch branch, ColumnVariable column, string function, int? mostRows)
    {
        var cell = branch.Problem.Vocabulary.BoundsOf(new Cell(Repeating.ColumnId(column)));
        return function == "sum" ? new Interval(Times(cell.Low, -1, mostRows), Times(cell.High, 1, mostRows)) : cell;
    }

    private static Interval Of(Branch branch, Expr expression, int row) => expression switch
    {
        Constant { Value: double number } when new Limit(Rational.Of(number)) is var limit => new Interval(limit, limit),
        Variable or AttributeVariable => branch.Store.Numbers.IntervalOf(Cell.Of(expression, row))
            .Meet(branch.Problem.Vocabulary.BoundsOf(Cell.Of(expression, row))),
        _ => Interval.All,
    };

    private static Limit? Total(List<Interval> ranges, Func<Interval, Limit?> end, int sign)
    {
        Rational total = 0;
        foreach (var range in ranges)
        {
            if (end(range) is not { } limit)
                return null;
            if (limit.Value.Sign == sign)
                total += limit.Value;
        }

        return new Limit(total);
    }

    private static Limit? Outermost(List<Interval> ranges, Func<Interval, Limit?> end, int sign) =>
        ranges.Exists(range => end(range) is null)
            ? null
            : ranges.Select(range => end(range)!.Value).Aggregate((x, y) => x.Value.CompareTo(y.Value) * sign >= 0 ? x : y);

    // At least one cell is part of the sum.
    private static Limit? Times(Limit? end, int sign, int? mostRows) =>
        end is not { } limit ? null
        : limit.Value.Sign != sign ? limit
        : mostRows is { } rows ? new Limit(limit.Value * rows)
        : null;
}
