using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A number such as a question might get, written as one may write it: of a size that fits its unit and its limits.</summary>
internal static class NumberExample
{
    // What is counted up to this, as years and posts are, is small.
    private const double Small = 10_000;

    public static string Of(FormSheet sheet, Question question)
    {
        var (least, most, isWhole) = question.Limits;
        var usual = Usual(sheet.Texts.Question(question.Id).Unit, most) + (isWhole ? 0 : 0.5);
        var number = Math.Max(Math.Min(usual, most ?? usual), least ?? double.NegativeInfinity);
        return sheet.Words.Number(question.Id, (decimal)number);
    }

    private static double Usual(string? unit, double? most) =>
        unit is null || most <= Small ? 12 : unit.Contains('%', StringComparison.Ordinal) ? 50 : 1500;
}
