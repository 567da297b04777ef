using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

internal static class Bounds
{
    /// <summary>The numbers a question accepts.</summary>
    public static Interval Of(Question question)
    {
        var (schema, limits) = (question.Head.Schema, question.Limits);
        return new Interval(
            limits.Least is { } least ? new Limit(Rational.Of(least), schema.Flag("exclusiveMinimum")) : null,
            limits.Most is { } most ? new Limit(Rational.Of(most), schema.Flag("exclusiveMaximum")) : null,
            limits.IsWhole).Rounded();
    }
}
