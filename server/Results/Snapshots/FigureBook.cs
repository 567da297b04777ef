using FormEngine.Tables;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>The figures of one snapshot, to be looked up. It never changes.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<(string Item, string Group), Figure> _items;
    private readonly Dictionary<(string Indicator, string Group), Figure> _indicators;

    public FigureBook(RoundTables tables)
    {
        _items = tables.Items.ToDictionary(figure => (figure.Item, figure.Group));
        _indicators = tables.Indicators.ToDictionary(figure => (figure.Item, figure.Group));
        Groups = [.. tables.Items.Concat(tables.Indicators).Select(figure => figure.Group).Distinct()];
    }

    /// <summary>The groups there are figures for, shown or not: the nation first, then dimension by dimension.</summary>
    public IReadOnlyList<string> Groups { get; }

    public IEnumerable<Figure> All => _items.Values.Concat(_indicators.Values);

    /// <param name="item"><c>section/question</c> or <c>section/matrix.row</c>.</param>
    /// <param name="group">A group's name.</param>
    /// <returns>Null where there is no such figure.</returns>
    public Figure? Item(string item, string group) => _items.GetValueOrDefault((item, group));

    /// <returns>Null where there is no such figure.</returns>
    public Figure? Indicator(string indicator, string group) => _indicators.GetValueOrDefault((indicator, group));
}
