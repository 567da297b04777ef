using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads a matrix of statements with one choice each.</summary>
internal sealed class MatrixReader(DraftForm form, ChoiceReader choices, ImportReport report)
{
    /// <summary>False where there is no row, no column, or several choices in a row.</summary>
    public bool Read(SourceObject element, DraftQuestion matrix)
    {
        if (element.Text("cellType") == "checkbox" || !Fill(element, matrix, element.Items("columns"), row => $"{matrix.Source}.{row}"))
            return false;
        if (element.Flag("isAllRowRequired", "eachRowRequired"))
            (matrix.Required, matrix.RequiredPlace) = (true, element.PlaceOf("isAllRowRequired"));
        else if (matrix.Required)
            report.Approximated(element.PlaceOf("isRequired"), "true", new ImportText("AllRowsRequired"), new Target(matrix, "required"));
        return true;
    }

    /// <summary>Reads one column of choices of a table as a matrix. False where there is nothing to choose.</summary>
    public bool ReadColumn(SourceObject table, SourceObject column, string tableName, DraftQuestion matrix)
    {
        var items = column.Items("choices") is { Count: > 0 } own ? own : table.Items("choices");
        return Fill(table, matrix, items, row => $"{tableName}.{row}.{column.Text("name")}");
    }

    private bool Fill(SourceObject element, DraftQuestion matrix, IReadOnlyList<SourceObject> items, Func<string, string> source)
    {
        var options = choices.Options(items, new Identifiers());
        var rows = element.Items("rows");
        if (options.Count == 0 || rows.Count == 0)
            return false;
        var list = ListName(matrix.Id);
        form.Lists[list] = options;
        var ids = new Identifiers();
        matrix.Parts.AddRange(rows.Select(row => Row(row, element, source, list, options, ids)));
        return true;
    }

    private DraftQuestion Row(SourceObject row, SourceObject element, Func<string, string> source, string list, List<DraftOption> options,
        Identifiers ids)
    {
        var value = row.Text("value");
        var text = row.Local("text", form.Language);
        var id = ids.Id(value, "row");
        var part = new DraftQuestion
        {
            Source = source(value),
            Place = row.Place,
            Id = id,
            Kind = DraftKind.Single,
            Title = text.IsEmpty ? LocalText.Of(form.Language, value) : text,
            Options = options,
            List = list,
            Locals = new Dictionary<string, object> { ["item"] = value, ["row"] = value },
            VisibleIf =
                [.. new[] { ElementReader.Rule(row, "visibleIf"), ElementReader.Rule(element, "rowsVisibleIf") }.OfType<SourceRule>()],
        };
        report.Exact(row.Place, value, new ImportText("BecameRow", id), new Target(part));
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
