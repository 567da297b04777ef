namespace FormEngine.Tables;

/// <summary>What a group answered to an item, or is on an indicator.</summary>
/// <param name="Item">
/// <c>section/question</c>, <c>section/matrix.row</c>, or the name of an indicator.
/// </param>
/// <param name="Group">The group: <c>nation</c>, <c>dimension:value</c>, or two of these with <c>/</c> between.</param>
/// <param name="State">Which of the shown states it stems from, the first being 1; null where it is suppressed.</param>
public abstract record Figure(string Item, string Group, int? State)
{
    /// <summary>Whether it may not be shown.</summary>
    public bool IsSuppressed => State is null;
}

/// <summary>A figure that may not be shown.</summary>
/// <inheritdoc cref="Figure"/>
public sealed record SuppressedFigure(string Item, string Group) : Figure(Item, Group, null);

/// <summary>How the answers to a closed question are distributed.</summary>
/// <inheritdoc cref="Figure"/>
public sealed record ChoiceFigure(string Item, string Group, int? State) : Figure(Item, Group, State)
{
    /// <summary>How many answered; «don't know» and «not applicable» are answers too.</summary>
    public required int N { get; init; }

    /// <summary>How many were not asked.</summary>
    public required int NotAsked { get; init; }

    /// <summary>How many were asked and left it blank.</summary>
    public required int Blank { get; init; }

    /// <summary>How many chose each option, in the form's order; yes/no as <c>true</c> and <c>false</c>.</summary>
    public required IReadOnlyList<(string Code, int Count)> Counts { get; init; }
}

/// <summary>What was answered to a question for a number.</summary>
/// <inheritdoc cref="Figure"/>
public sealed record NumberFigure(string Item, string Group, int? State) : Figure(Item, Group, State)
{
    /// <summary>How many answered.</summary>
    public required int N { get; init; }

    /// <summary>How many were not asked.</summary>
    public required int NotAsked { get; init; }

    /// <summary>How many were asked and left it blank.</summary>
    public required int Blank { get; init; }

    /// <summary>The mean; null where nobody answered.</summary>
    public required double? Mean { get; init; }

    /// <summary>The quartiles, rounded to two digits; null where too few answered for them to be shown.</summary>
    public required IReadOnlyList<double>? Quartiles { get; init; }
}

/// <summary>What a group is on an indicator.</summary>
/// <inheritdoc cref="Figure"/>
public sealed record IndicatorFigure(string Item, string Group, int? State) : Figure(Item, Group, State)
{
    /// <summary>How many have a score.</summary>
    public required int N { get; init; }

    /// <summary>The unweighted mean of their scores; null where nobody has one.</summary>
    public required double? Mean { get; init; }

    /// <summary>The quartiles, rounded to two digits; null where too few have a score for them to be shown.</summary>
    public required IReadOnlyList<double>? Quartiles { get; init; }

    /// <summary>The nation's weighted mean; null for other groups, and where answers have no weights.</summary>
    public WeightedMean? Weighted { get; init; }
}

/// <summary>A mean in which each stratum counts as much as it would, had all who were asked answered.</summary>
/// <param name="Value">Null where it may not be shown.</param>
public sealed record WeightedMean(double? Value);
