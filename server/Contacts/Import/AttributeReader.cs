using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormEngine.Organisations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads an organisation's attribute as its type says; what cannot be read is a problem of the row.</summary>
internal static partial class AttributeReader
{
    public const int MaxLength = 200;

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
        : new Message("AttributeNot" + attribute.Kind, attribute.Id, typed);

    /// <summary>Null where the text is no such value.</summary>
    public static JsonValue? Parse(AttributeTerm attribute, string typed) => attribute.Kind switch
    {
        AttributeKind.Number => Number(typed),
        AttributeKind.Boolean => YesNo.Read(typed) is { } answer ? JsonValue.Create(answer) : null,
        AttributeKind.Date => DateOnly.TryParseExact(
            typed, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Typed.IsSensible(date)
            ? JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null,
        _ when attribute.Options.Count > 0 => attribute.Options.FirstOrDefault(option => option.Matches(typed)) is { } option
            ? JsonValue.Create(option.Id)
            : null,
        _ => JsonValue.Create(typed),
    };

    private static JsonValue? Number(string typed) =>
        PlainNumber().IsMatch(typed) && decimal.TryParse(
            string.Concat(typed.Where(character => !char.IsWhiteSpace(character))).Replace(',', '.'),
            NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : null;

    /// <summary>Digits, grouped by space or not, with comma or point before decimals.</summary>
    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\s\d{3})+)([.,]\d+)?$")]
    private static partial Regex PlainNumber();
}
