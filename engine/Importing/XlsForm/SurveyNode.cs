using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>A row of the survey sheet; a group or repeat with what stands in it; all of it where there is no row.</summary>
internal sealed class SurveyNode
{
    private const int Deepest = 50;
    private readonly SheetRow? _row;

    private SurveyNode(SheetRow? row, SurveyType type) => (_row, Type) = (row, type);

    public SurveyType Type { get; }

    public SheetRow Row => _row ?? throw new InvalidOperationException("The whole sheet is no row.");

    /// <summary>What it stands in; null for the whole sheet.</summary>
    public SurveyNode? Parent { get; private set; }

    public List<SurveyNode> Children { get; } = [];

    private bool IsDisabled { get; set; }

    public string Name => Row.Text("name");

    /// <summary>What rules call it: its name, or the way to it where another row has the name already.</summary>
    public string Key { get; private set; } = "";

    public SurveyNode Root => Parent is null ? this : Parent.Root;

    /// <summary>Nests the rows; groups that are not closed, or were never begun, are reported.</summary>
    public static SurveyNode Tree(SheetTable survey, ImportReport report)
    {
        var root = new SurveyNode(null, new SurveyType("", "", false));
        var open = new Stack<SurveyNode>([root]);
        var keys = new HashSet<string>();
        foreach (var row in survey.Rows)
        {
            var node = new SurveyNode(row, SurveyType.Parse(row.Text("type")));
            node.IsDisabled = IsYes(row.Text("disabled")) || open.Peek().IsDisabled;
            if (node.Type.Word.Length == 0)
                row.Lose("RowWithoutType", report);
            else if (node.IsDisabled && node.Type.Word is not ("end_group" or "end_repeat"))
                row.Lose("RowDisabled", report);
            else if (node.Type.Word is "end_group" or "end_repeat")
                Close(node, open, report);
            else
                open.Peek().Add(node, keys);
            if (node.Type.Word is "begin_group" or "begin_repeat")
                open.Push(node);
            if (open.Count > Deepest)
                throw new ImportException("GroupsTooDeep", row.Place, Deepest);
        }

        foreach (var node in open.Where(node => node != root))
            report.Approximated(node.Row.Place, node.Type.Word, new ImportText("GroupWithoutEnd", node.Name), Target.Anywhere,
                ImportConcern.Layout);
        return root;
    }

    public static bool IsYes(string cell) => cell.Trim().TrimEnd('(', ')').ToLowerInvariant() is "yes" or "true" or "1";

    private static void Close(SurveyNode end, Stack<SurveyNode> open, ImportReport report)
    {
        end.Row.ReadAll();
        var begun = open.Peek();
        if (open.Count == 1)
            report.Dropped(end.Row.Place, end.Type.Word, new ImportText("EndOfNothing"), ImportConcern.Layout);
        else if (begun.Type.Word[6..] == end.Type.Word[4..])
            open.Pop();
        else
            report.Dropped(end.Row.Place, end.Type.Word, new ImportText("EndOfAnother", begun.Type.Word, begun.Row.Place),
                ImportConcern.Layout);
    }

    private void Add(SurveyNode child, HashSet<string> keys)
    {
        child.Parent = this;
        child.Key = keys.Add(child.Name) ? child.Name : $"{(Parent is null ? "" : $"{Key}/")}{child.Name}";
        Children.Add(child);
    }
}
