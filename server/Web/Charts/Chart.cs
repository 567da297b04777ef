using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Web.Charts;

/// <summary>
/// A chart as data: rows with a value for each series. It knows nothing of where its figures come from; all its words are the
/// caller's, in the reader's language. The title says what it shows; the summary, in a sentence, what one who does not see it should
/// know first. Series are what the values of a row are called, in order; one alone may be blank, and is then not named. The same
/// figures stand in a table beside the chart, which is the caller's to write.
/// </summary>
public abstract record Chart(string Title, string Summary, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>How wide a chart is drawn for a page, or a column of it.</summary>
    public const double Wide = 720;

    /// <summary>How wide it is drawn for a telephone.</summary>
    public const double Narrow = 320;

    /// <summary>The whole chart in words, each figure with what it is a figure of.</summary>
    public string Description => string.Join(' ', Rows.Select(Describe).Prepend(Summary));

    /// <summary>As a part of a page, whose style sheets colour it, and on which its id is its own.</summary>
    public string Inline(string id, double width) => Draw(width).ToSvg(new SvgText(id, Title, Description));

    /// <summary>As a picture of its own, legible in light and dark on any page, with its title and where its figures come from.</summary>
    public string File(string? source = null)
    {
        var drawing = new Drawing(Wide);
        drawing.Paragraph("chart-title", Title);
        drawing.Bottom += Drawing.Gap;
        DrawOn(drawing);
        if (source is not null)
            DrawSource(drawing, source);
        return drawing.ToSvgFile(new SvgText("chart", Title, Description), Language.Current.Code);
    }

    internal abstract void DrawOn(Drawing drawing);

    /// <summary>What is drawn of a row beside its values, in words.</summary>
    protected virtual IEnumerable<string> Beside(int row) => [];

    /// <summary>What the symbols in place of figures mean.</summary>
    private protected void DrawSymbols(Drawing drawing)
    {
        var absent = Rows.SelectMany(row => row.Values).Where(value => value.Number is null);
        foreach (var text in absent.Select(value => $"{value.Text} {value.Spoken}").Distinct())
            drawing.Paragraph("chart-subtle", text);
    }

    private static void DrawSource(Drawing drawing, string source)
    {
        drawing.Bottom += Drawing.Gap;
        drawing.Paragraph("chart-subtle", source);
    }

    private Drawing Draw(double width)
    {
        var drawing = new Drawing(width);
        DrawOn(drawing);
        return drawing;
    }

    private string Describe(ChartRow row, int index)
    {
        var label = row.Note is null ? row.Label : $"{row.Label} ({row.Note})";
        return $"{label}: {string.Join("; ", row.Values.Select(Describe).Concat(Beside(index)))}.";
    }

    private string Describe(ChartValue value, int series) =>
        string.IsNullOrEmpty(Series[series]) ? value.Spoken : $"{Series[series]} {value.Spoken}";
}

/// <summary>A label with as many values as the chart has series, and a note that belongs to it, such as how many answered.</summary>
public record ChartRow(string Label, IReadOnlyList<ChartValue> Values, string? Note = null);
