using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Makes an attribute what it is in one organisation. A value of another type is missing, as to every rule.</summary>
internal static class AttributeGoal
{
    /// <summary>All attributes that rules read, as they are in one organisation.</summary>
    public static IReadOnlyList<Goal> All(Vocabulary vocabulary, OrganisationAttributes organisation) =>
        [.. vocabulary.Attributes.Select(attribute => Of(attribute.Key, attribute.Value, organisation.Find(attribute.Key)))];

    private static Goal Of(string id, RuleType type, JsonValue? value)
    {
        var cell = Cell.Attribute(id);
        if (value is null)
            return new NoValue(cell);
        return type.Kind switch
        {
            RuleKind.Number => Scalars.Number(value) is { } number ? Is(cell, Rational.Of(number)) : new NoValue(cell),
            RuleKind.Date => Scalars.Text(value) is { } date && IsoDate.Is(date)
                ? Is(cell, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber)
                : new NoValue(cell),
            RuleKind.Boolean => Scalars.Boolean(value) is { } flag ? new Exactly(cell, flag) : new NoValue(cell),
            _ => Scalars.Text(value) is { } text && !Blank.Is(text) ? new Exactly(cell, text) : new NoValue(cell),
        };
    }

    private static Amount Is(Cell cell, Rational value) => new(cell, value);
}

/// <summary>The cell has this value, whether or not any rule speaks of it.</summary>
internal sealed record Exactly(Cell Cell, object Value) : Goal
{
    public override bool Step(Branch branch)
    {
        branch.Store = branch.Store with { Values = branch.Store.Values.SetItem(Cell, [Value]) };
        return branch.Know(Cell);
    }
}

/// <summary>The cell has this number or date.</summary>
internal sealed record Amount(Cell Cell, Rational Value) : Goal
{
    public override bool Step(Branch branch) => branch.Know(Cell) && branch.Narrow(Cell, new Interval(new Limit(Value), new Limit(Value)));
}
