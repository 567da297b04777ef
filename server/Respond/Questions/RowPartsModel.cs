namespace FormEngine.Server.Respond.Questions;

/// <summary>The parts that many rows are shown in, to go from one to another.</summary>
public sealed record RowPartsModel(QuestionModel Parent, RepeatingRows Rows)
{
    public string Title(int part)
    {
        var (first, last) = Rows.RowsOf(part);
        return Parent.Sheet.Ui["RowsPart", first + 1, last + 1];
    }
}
