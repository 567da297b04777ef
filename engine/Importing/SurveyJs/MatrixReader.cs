using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads a matrix of statements with one choice each.</summary>
internal sealed class MatrixReader(DraftForm form, ChoiceReader choices, ImportReport report)
{
    private readonly Identifiers _ids = new();

    /// <summary>False where there is no row, no column, or several choices in a row.</summary>
    public bool Read(SourceObject element, DraftQuestion matrix)
    {
        var columns = choices.Options(element.Items("columns"), new Identifiers());
        var rows = element.Items("rows");
        if (columns.Count == 0 || rows.Count == 0 || element.Text("cellType") == "checkbox")
            return false;
        var list = ListName(matrix.Id);
        form.Lists[list] = columns;
        foreach (var row in rows)
            matrix.Parts.Add(Row(row, element, matrix, list, columns));
        if (element.Flag("isAllRowRequired", "eachRowRequired"))
            matrix.Required = true;
        else if (matrix.Required)
            report.Approximated(element.PathOf("isRequired"), "true", "All rows are required, where the source is content with one.");
        return true;
    }

    private DraftQuestion Row(SourceObject row, SourceObject element, DraftQuestion matrix, string list, List<DraftOption> columns)
    {
        var value = row.Text("value");
        var text = row.Local("text", form.Language);
        var id = _ids.Id(value, "row");
        report.Exact(row.Path, value, $"The row «{id}» of the matrix.");
        var part = new DraftQuestion
        {
            Source = $"{matrix.Source}.{value}",
            Place = row.Path,
            Id = id,
            Kind = DraftKind.Single,
            Title = text.IsEmpty ? LocalText.Of(form.Language, value) : text,
            Options = columns,
            List = list,
            Locals = new Dictionary<string, object> { ["item"] = value, ["row"] = value },
            VisibleIf = [.. new[] { ElementReader.Rule(row, "visibleIf"), ElementReader.Rule(element, "rowsVisibleIf") }.OfType<SourceRule>()],
        };
        new Leftovers(report).Report(row);
        return part;
    }

    private string ListName(string matrix)
    {
        var name = $"{matrix}_scale";
        while (form.Lists.ContainsKey(name))
            name += "_2";
        return name;
    }
}
