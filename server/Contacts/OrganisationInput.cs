using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts;

/// <summary>An organisation typed in by hand.</summary>
public sealed record OrganisationInput
{
    [Required(ErrorMessage = "NumberRequired")]
    [RegularExpression("[A-Za-z0-9-]{1,20}", ErrorMessage = "NumberInvalid")]
    public string? Number { get; init; }

    [Required(ErrorMessage = "NameRequired")]
    [StringLength(200, ErrorMessage = "NameTooLong")]
    public string? Name { get; init; }

    /// <summary>Digits, grouped or not.</summary>
    [RegularExpression(@"\s*(\d\s*){9}", ErrorMessage = "OrgNumberInvalid")]
    public string? OrgNumber { get; init; }

    /// <summary>Attribute values by attribute id.</summary>
    public Dictionary<string, string?> A { get; init; } = [];

    public string? OrgDigits => string.IsNullOrWhiteSpace(OrgNumber) ? null : string.Concat(OrgNumber.Where(char.IsAsciiDigit));

    public string? Typed(AttributeTerm attribute) => A.GetValueOrDefault(attribute.Id)?.Trim() is { Length: > 0 } typed ? typed : null;

    public static OrganisationInput Of(Organisation organisation) => new()
    {
        Number = organisation.Number,
        Name = organisation.Name,
        OrgNumber = organisation.OrgNumber,
        A = organisation.Attributes.ToJson().ToDictionary(attribute => attribute.Key, attribute => Text(attribute.Value)),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => AnswerReader.Write(value.GetValue<decimal>(), CultureInfo.CurrentCulture),
        JsonValueKind.True or JsonValueKind.False => YesNo.Word(value.GetValue<bool>()),
        _ => value?.ToString(),
    };
}
