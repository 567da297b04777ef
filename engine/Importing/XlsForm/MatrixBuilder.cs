using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Makes a matrix of a group of choices that share a list and are shown as a table.</summary>
internal sealed class MatrixBuilder(DraftForm form, QuestionBuilder questions, OptionBuilder options, RowReader rows, ImportReport report)
{
    private static readonly string[] Table = ["label", "list-nolabel", "list"];

    public static bool IsMatrix(SurveyNode group)
    {
        var selects = group.Children.Where(child => child.Type.Word != "note").ToList();
        return selects.Count > 0
            && selects.All(child => child.Type is { Word: "select_one", HasOther: false } && child.Type.List == selects[0].Type.List
                && child.Row.Text("choice_filter").Length == 0)
            && (Words(group).Contains("table-list") || selects.All(child => Words(child).Intersect(Table).Any()));
    }

    public DraftQuestion? Build(SurveyNode group, List<SourceRule> rules, Identifiers ids)
    {
        var selects = group.Children.Where(child => child.Type.Word != "note" && !Words(child).Contains("label")).ToList();
        var list = group.Children.First(child => child.Type.Word != "note").Type.List;
        if (selects.Count == 0 || !options.Exists(list))
        {
            rows.Lose(group, $"There is no list «{list}» on the sheet choices, or no row to answer.");
            return null;
        }

        var matrix = questions.Start(group, DraftKind.Matrix, rules, ids);
        var rowIds = new Identifiers();
        matrix.Parts.AddRange(selects.Select(select => Row(select, list, rowIds)));
        foreach (var child in group.Children.Except(selects))
            Header(child, matrix);
        matrix.Required = matrix.Parts.TrueForAll(part => part.Required);
        if (matrix.Required)
            matrix.Parts.ForEach(part => part.Required = false);
        rows.Appearance(group.Row, "table-list", "field-list");
        rows.Rest(group.Row);
        report.Exact(group.Row.Place, $"group «{group.Name}»", $"The matrix «{matrix.Id}» with {matrix.Parts.Count} row(s).");
        return matrix;
    }

    private static string[] Words(SurveyNode node) =>
        node.Row.Text("appearance").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private DraftQuestion Row(SurveyNode select, string list, Identifiers ids)
    {
        var row = questions.Start(select, DraftKind.Single, [], ids);
        row.List = options.Share(list);
        row.Options = form.Lists[row.List];
        rows.Required(select.Row, row);
        rows.Constraint(select.Row, row);
        rows.Appearance(select.Row, [.. Table, "minimal", "likert"]);
        rows.Rest(select.Row);
        report.Exact(select.Row.Place, $"{select.Row.Text("type")} «{select.Name}»", $"The row «{row.Id}» of the matrix.");
        return row;
    }

    private void Header(SurveyNode child, DraftQuestion matrix)
    {
        if (child.Type.Word == "note")
            matrix.Description.Append(rows.Note(child, false));
        else
            rows.Lose(child, "It only holds the table's heading; a matrix shows its options by itself.");
    }
}
