namespace FormEngine.Importing.Meaning;

/// <summary>What an expression of the source yields.</summary>
internal abstract record Value
{
    /// <summary>Where it is blank; never unknown itself.</summary>
    public virtual Rule Blank => Rule.False;
}

internal enum PlainKind
{
    Number,
    Text,
    Date,
}

/// <summary>An option as the source and as our form know it.</summary>
internal sealed record Member(string Source, string Code);

/// <summary>A text, a number (<see cref="double"/>) or a boolean of the source.</summary>
internal sealed record Constant(object Scalar) : Value;

/// <summary>A list of constants.</summary>
internal sealed record ConstantList(IReadOnlyList<object> Scalars) : Value;

/// <summary>A number, text or date.</summary>
internal sealed record Plain(PlainKind Kind, Rule Rule, Rule WhenBlank) : Value
{
    /// <summary>Whether a number is always whole.</summary>
    public bool IsWhole { get; init; }

    public override Rule Blank => WhenBlank;
}

/// <summary>One of finitely many values, so that any question about it can be answered for each beforehand.</summary>
internal sealed record Chosen(Rule Path, Rule WhenBlank, IReadOnlyList<Member> Domain, bool IsBoolean) : Value
{
    public override Rule Blank => WhenBlank;

    public Rule Is(Member member) => IsBoolean
        ? member.Code == "true" ? Path : Rule.Not(Path)
        : Rule.Compare("===", Path, Rule.Text(member.Code));
}

/// <summary>Any number of finitely many values.</summary>
internal sealed record ChosenMany(Rule Path, Rule WhenBlank, IReadOnlyList<Member> Domain) : Value
{
    public override Rule Blank => WhenBlank;

    public Rule Count => new Term($"count({((Term)Path).Code})");

    public Rule Includes(Member member) => new Term($"includes({((Term)Path).Code}, {((Term)Rule.Text(member.Code)).Code})");

    public Rule IncludesAll(IEnumerable<Member> members) => Rule.And(members.Select(Includes));

    public Rule IncludesAny(IReadOnlyList<Member> members) => members.Count == 1
        ? Includes(members[0])
        : new Term(
            $"includesAny({((Term)Path).Code}, [{string.Join(", ", members.Select(member => ((Term)Rule.Text(member.Code)).Code))}])");
}

/// <summary>A matrix, repeating rows, or one column of them.</summary>
internal sealed record Whole(Rule Path, bool IsColumnOfNumbers, bool IsCounted) : Value
{
    public override Rule Blank => Rule.Not(Rule.Answered(Path));
}

/// <summary>True or false.</summary>
internal sealed record Logical(Condition Condition) : Value;

/// <summary>One value or the other.</summary>
internal sealed record Either(Condition Test, Value Then, Value Else) : Value
{
    public override Rule Blank => Rule.Or(Rule.And(Test.Sure, Then.Blank), Rule.And(Rule.Not(Test.Sure), Else.Blank));
}
