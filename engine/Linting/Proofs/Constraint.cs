namespace FormEngine.Linting.Proofs;

/// <summary>How a form stands to zero.</summary>
internal enum Relation
{
    AtMost,
    Below,
    Equal,
}

/// <summary>Holds where the form stands to zero as said.</summary>
internal sealed record Constraint(LinearForm Form, Relation Relation)
{
    /// <summary>Whether a constraint without any cell holds.</summary>
    public bool HoldsAsIs => Relation switch
    {
        Relation.AtMost => Form.Constant.Sign <= 0,
        Relation.Below => Form.Constant.Sign < 0,
        _ => Form.Constant.Sign == 0,
    };

    /// <summary>The interval a constraint of a single cell leaves it.</summary>
    public Interval Interval(Rational factor)
    {
        var limit = new Limit(-Form.Constant / factor, Relation == Relation.Below);
        return Relation == Relation.Equal ? new Interval(limit, limit)
            : factor.Sign > 0 ? new Interval(null, limit)
            : new Interval(limit, null);
    }
}
