using System.Collections.Immutable;

namespace FormEngine.Linting.Proofs;

/// <summary>Which codes of a multiple choice are chosen for sure, and which not, if it is answered at all.</summary>
internal sealed record Chosen(ImmutableHashSet<string> In, ImmutableHashSet<string> Out)
{
    public static Chosen Open { get; } = new([], []);
}

/// <summary>
/// What a branch of a proof has settled: which cells have a value, what is left of those values, how many rows there
/// are, and what must be shown. Values are those that rules see: what is hidden has none.
/// </summary>
internal sealed record Store
{
    public static Store Empty { get; } = new();

    /// <summary>Whether a cell has a value, where that is settled.</summary>
    public ImmutableDictionary<Cell, bool> Known { get; init; } = ImmutableDictionary<Cell, bool>.Empty.Add(Cell.Today, true);

    /// <summary>Of codes, texts and booleans, what a cell may still hold; all it could to begin with where not named.</summary>
    public ImmutableDictionary<Cell, ImmutableHashSet<object>> Values { get; init; } =
        ImmutableDictionary<Cell, ImmutableHashSet<object>>.Empty;

    public ImmutableDictionary<Cell, Chosen> Sets { get; init; } = ImmutableDictionary<Cell, Chosen>.Empty;

    /// <summary>How many rows a repeating question has, where that is settled.</summary>
    public ImmutableDictionary<string, int> Rows { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Numbers and dates, dates as days.</summary>
    public LinearSystem Numbers { get; init; } = LinearSystem.Empty;

    public ImmutableHashSet<(Thing Thing, int Row)> Shown { get; init; } = [];

    public bool HasManyRows => Rows.Values.Contains(Repeating.Many);

    public Chosen SetOf(Cell cell) => Sets.GetValueOrDefault(cell, Chosen.Open);
}
