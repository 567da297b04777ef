using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

internal static class Bounds
{
    /// <summary>The numbers a question accepts.</summary>
    public static Interval Of(NumberQuestion question)
    {
        var schema = question.Head.Schema;
        return new Interval(
            question.Min is { } min ? new Limit(Rational.Of(min), schema.Flag("exclusiveMinimum")) : null,
            question.Max is { } max ? new Limit(Rational.Of(max), schema.Flag("exclusiveMaximum")) : null,
            question.IsInteger).Rounded();
    }
}
