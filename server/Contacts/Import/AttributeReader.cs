using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Reads an organisation's attribute as its type says, and numbers and dates as answers are read; what cannot be read is a problem
/// of the row.
/// </summary>
internal static class AttributeReader
{
    public const int MaxLength = 200;

    // A number is told with all of its digits as a decimal, which ends beyond this.
    private const double Most = 1e27;

    public static JsonValue? Read(AttributeTerm attribute, RowPlan row)
    {
        if (row.Cell(attribute.Id, MaxLength) is not { } typed)
            return null;
        var value = Parse(attribute, typed);
        if (value is null)
            row.Wrong(Problem(attribute, typed));
        return value;
    }

    public static Message Problem(AttributeTerm attribute, string typed) => attribute.Options.Count > 0
        ? new Message("AttributeNotAnOption", attribute.Id, typed, string.Join(", ", attribute.Options.Select(option => option.Id)))
        : Reading(attribute, typed) switch
        {
            { Problem: TypedProblem.Ambiguous, Readings: [var large, var small] } => Ambiguous(attribute, typed, large, small),
            { Problem: TypedProblem.Inexact } => new Message("AttributeInexact", attribute.Id, typed),
            { Problem: TypedProblem.NoSuchDate } => new Message("AttributeNoSuchDate", attribute.Id, typed),
            _ => new Message("AttributeNot" + attribute.Kind, attribute.Id, typed),
        };

    /// <summary>Null where the text is no such value.</summary>
    public static JsonValue? Parse(AttributeTerm attribute, string typed) => attribute.Kind switch
    {
        AttributeKind.Number => Reading(attribute, typed) is { Problem: null, Value: { } number } && Math.Abs((double)number) < Most
            ? JsonValue.Create((decimal)(double)number)
            : null,
        AttributeKind.Boolean => YesNo.Read(typed) is { } answer ? JsonValue.Create(answer) : null,
        AttributeKind.Date => Typed.Date(typed) is { } date ? JsonValue.Create(Typed.Of(date)) : null,
        _ when attribute.Options.Count > 0 => attribute.Options.FirstOrDefault(option => option.Matches(typed)) is { } option
            ? JsonValue.Create(option.Id)
            : null,
        _ => JsonValue.Create(typed),
    };

    private static TypedReading? Reading(AttributeTerm attribute, string typed) => attribute.Kind switch
    {
        AttributeKind.Number => AnswerReader.Number(typed),
        AttributeKind.Date => AnswerReader.Date(typed),
        _ => null,
    };

    // Both as they can be written: the smaller with four decimals, which the text puts its own sign before.
    private static Message Ambiguous(AttributeTerm attribute, string typed, decimal large, decimal small)
    {
        var (whole, parts) = (large.ToString("0", CultureInfo.InvariantCulture), small.ToString("0.0000", CultureInfo.InvariantCulture));
        return new Message("AttributeAmbiguous", [attribute.Id, typed, whole, .. parts.Split('.')]);
    }
}
