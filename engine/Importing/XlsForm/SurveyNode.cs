namespace FormEngine.Importing.XlsForm;

/// <summary>A row of the survey sheet; a group or repeat with what stands in it.</summary>
internal sealed record SurveyNode(SheetRow Row, SurveyType Type)
{
    private const int Deepest = 50;

    public List<SurveyNode> Children { get; } = [];

    public string Name => Row.Text("name");

    /// <summary>Nests the rows; groups that are not closed, or were never begun, are reported.</summary>
    public static List<SurveyNode> Tree(SheetTable survey, ImportReport report)
    {
        var top = new List<SurveyNode>();
        var open = new Stack<SurveyNode>();
        foreach (var row in survey.Rows)
        {
            var node = new SurveyNode(row, SurveyType.Parse(row.Text("type")));
            if (node.Type.Word.Length == 0 || IsYes(row.Text("disabled")))
                report.Dropped(row.Place, row.Text("name"), node.Type.Word.Length == 0 ? "The row has no type." : "The row is disabled.");
            else if (node.Type.Word is "end_group" or "end_repeat")
                Close(node, open, report);
            else
                (open.TryPeek(out var parent) ? parent.Children : top).Add(node);
            if (node.Type.Word is "begin_group" or "begin_repeat")
                open.Push(node);
            if (open.Count > Deepest)
                throw new ImportException($"{row.Place}: groups are nested deeper than {Deepest} levels");
        }

        foreach (var node in open)
            report.Approximated(node.Row.Place, node.Type.Word, $"«{node.Name}» has no end; it goes on to the last row.");
        return top;
    }

    public static bool IsYes(string cell) => cell.Trim().TrimEnd('(', ')').ToLowerInvariant() is "yes" or "true" or "1";

    private static void Close(SurveyNode end, Stack<SurveyNode> open, ImportReport report)
    {
        if (open.TryPop(out var begun) && begun.Type.Word[6..] == end.Type.Word[4..])
            return;
        report.Dropped(end.Row.Place, end.Type.Word, begun is null
            ? "There is nothing to end here."
            : $"This does not match the {begun.Type.Word} of {begun.Row.Place}, which is what stands open.");
        if (begun is not null)
            open.Push(begun);
    }
}
