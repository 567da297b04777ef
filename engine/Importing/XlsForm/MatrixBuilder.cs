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
            && (RowReader.Looks(group).Contains("table-list") || selects.All(child => RowReader.Looks(child).Intersect(Table).Any()));
    }

    /// <summary>Whether a row only holds a table's heading: it shows the labels of its options, and none can be chosen.</summary>
    public static bool IsHeading(SurveyNode node) => node.Type.IsSelect && RowReader.Looks(node).Contains("label");

    public DraftQuestion? Build(SurveyNode group, List<SourceRule> rules, Identifiers ids)
    {
        var selects = group.Children.Where(child => child.Type.Word != "note" && !IsHeading(child)).ToList();
        var list = group.Children.First(child => child.Type.Word != "note").Type.List;
        if (selects.Count == 0 || !options.Exists(list))
        {
            rows.Lose(group, new ImportText("NoListOrRow", list));
            return null;
        }

        var matrix = questions.Start(group, DraftKind.Matrix, rules, ids);
        var rowIds = new Identifiers();
        matrix.Parts.AddRange(selects.Select(select => Row(select, list, rowIds)));
        foreach (var child in group.Children.Except(selects))
            Header(child, matrix);
        Require(matrix, group);
        rows.Appearance(group, "table-list", "field-list");
        rows.Rest(group);
        report.Exact(
            group.Row.Place, $"group «{group.Name}»", new ImportText("BecameMatrix", matrix.Id, matrix.Parts.Count), new Target(matrix));
        return matrix;
    }

    // What is required of each row is required of the whole.
    private static void Require(DraftQuestion matrix, SurveyNode group)
    {
        matrix.Required = matrix.Parts.TrueForAll(part => part.Required);
        if (!matrix.Required)
            return;
        matrix.RequiredPlace = group.Row.Place;
        matrix.Parts.ForEach(part => part.Required = false);
    }

    private DraftQuestion Row(SurveyNode select, string list, Identifiers ids)
    {
        var row = questions.Start(select, DraftKind.Single, [], ids);
        row.List = options.Share(list);
        row.Options = form.Lists[row.List];
        RowReader.Required(select, row);
        rows.Constraint(select, row);
        rows.Appearance(select, [.. Table, "minimal", "likert"]);
        rows.Rest(select);
        report.Exact(select.Row.Place, select.Row.Construct(), new ImportText("BecameRow", row.Id), new Target(row));
        return row;
    }

    // The words of a heading are read, its options are the matrix's own.
    private void Header(SurveyNode child, DraftQuestion matrix)
    {
        var note = rows.Note(child, []);
        if (note.Text.IsEmpty)
            report.Dropped(note.Place, note.Construct, new ImportText("HoldsNothing"), ImportConcern.Layout);
        else if (matrix.Title.IsEmpty)
            report.Exact(note.Place, note.Construct, new ImportText("BecameTitle", matrix.Id), new Target(matrix, "title"));
        else
            report.Approximated(note.Place, note.Construct,
                new ImportText(note.Rules.Count > 0 ? "InHelpAlways" : "InHelp", matrix.Id), new Target(matrix, "description"),
                note.Rules.Count > 0 ? ImportConcern.Content : ImportConcern.Layout);
        (matrix.Title.IsEmpty ? matrix.Title : matrix.Description).Append(note.Text);
    }
}
