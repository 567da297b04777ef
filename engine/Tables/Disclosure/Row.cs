namespace FormEngine.Tables.Disclosure;

/// <summary>What a figure sums: the answers in some columns, each as many times as its weight says, or once.</summary>
/// <param name="Columns">The columns, each once.</param>
/// <param name="Weights">For each its weight, as <see cref="Field"/> reckons; null where all weigh the same.</param>
internal sealed record Row(IReadOnlyList<int> Columns, IReadOnlyList<ulong>? Weights = null)
{
    private const ulong One = 1;

    /// <summary>The division of which its group is a part: groups of one division have nobody in common.</summary>
    public string Division { get; init; } = "";

    public int Count => Columns.Count;

    public ulong WeightAt(int place) => Weights?[place] ?? One;
}
