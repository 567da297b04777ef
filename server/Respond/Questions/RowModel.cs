using System.Globalization;

namespace FormEngine.Server.Respond.Questions;

/// <summary>One row of a repeating question.</summary>
/// <param name="Parent">The question.</param>
/// <param name="Index">The row's place, from 0.</param>
/// <param name="Mark">Stands for the row's number in the template that a script makes new rows from.</param>
public sealed record RowModel(QuestionModel Parent, int Index, string? Mark)
{
    public const string Placeholder = "__row__";

    public const string NumberPlaceholder = "__number__";

    /// <summary>A row that nobody has filled in: beyond any that is stored.</summary>
    public const int Blank = int.MaxValue;

    public string Name => Mark ?? Index.ToString(CultureInfo.InvariantCulture);

    public string Number => Mark is not null ? NumberPlaceholder : (Index + 1).ToString(CultureInfo.CurrentCulture);

    public IEnumerable<QuestionModel> Cells =>
        Parent.Question.Parts.Select(column => Parent.Sheet.Cell(Parent.Question, Index, column, Mark));
}
