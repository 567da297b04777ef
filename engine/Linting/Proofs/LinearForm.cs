using System.Collections.Immutable;

namespace FormEngine.Linting.Proofs;

/// <summary>A constant and so many times each of some cells.</summary>
internal sealed class LinearForm
{
    private LinearForm(ImmutableDictionary<Cell, Rational> terms, Rational constant) => (Terms, Constant) = (terms, constant);

    public ImmutableDictionary<Cell, Rational> Terms { get; }

    public Rational Constant { get; }

    public bool IsConstant => Terms.IsEmpty;

    public static LinearForm Of(Rational constant) => new(ImmutableDictionary<Cell, Rational>.Empty, constant);

    public static LinearForm Of(Cell cell) => new(ImmutableDictionary<Cell, Rational>.Empty.Add(cell, 1), 0);

    public static LinearForm operator +(LinearForm x, LinearForm y)
    {
        var terms = x.Terms.ToBuilder();
        foreach (var (cell, factor) in y.Terms)
        {
            var sum = terms.GetValueOrDefault(cell) + factor;
            if (sum.Sign == 0)
                terms.Remove(cell);
            else
                terms[cell] = sum;
        }

        return new LinearForm(terms.ToImmutable(), x.Constant + y.Constant);
    }

    public static LinearForm operator -(LinearForm x, LinearForm y) => x + y.Times(-1);

    public LinearForm Times(Rational factor) => factor.Sign == 0
        ? Of(0)
        : new LinearForm(Terms.ToImmutableDictionary(term => term.Key, term => term.Value * factor), Constant * factor);

    /// <summary>The form without one of its cells.</summary>
    public LinearForm Without(Cell cell) => new(Terms.Remove(cell), Constant);

    /// <summary>The form with a cell replaced by what it equals.</summary>
    public LinearForm With(Cell cell, LinearForm value) =>
        Terms.TryGetValue(cell, out var factor) ? Without(cell) + value.Times(factor) : this;

    public Rational Evaluate(IReadOnlyDictionary<Cell, Rational> model) =>
        Terms.Aggregate(Constant, (sum, term) => sum + (term.Value * model[term.Key]));
}
