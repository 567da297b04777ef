using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>A detail as the log keeps it: the name of a text, and what fills it.</summary>
internal sealed record KeptDetail(string Text, IReadOnlyList<KeptPart> Parts)
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>In the reader's language; null where it is a code, or was written in English by an earlier version.</summary>
    public static string? InWords(string kept, IStringLocalizer<AuditTexts> texts)
    {
        try
        {
            return kept.StartsWith('{') && JsonSerializer.Deserialize<KeptDetail>(kept, Json) is { Text: not null, Parts: not null } detail
                ? texts[detail.Text, [.. detail.Parts.Select(part => part.InWords(texts))]].Value
                : null;
        }
        catch (JsonException)
        {
            return null; // Codes may begin with a brace too.
        }
    }
}

/// <summary>One of them is there.</summary>
internal sealed record KeptPart
{
    public IReadOnlyList<string>? Words { get; init; }

    public DateTime? At { get; init; }

    public TimeOnly? Clock { get; init; }

    public int? Number { get; init; }

    public string? Code { get; init; }

    public string InWords(IStringLocalizer<AuditTexts> texts) => this switch
    {
        { Words: { } words } => string.Join(", ", words.Select(word => texts[word].Value)),
        { At: { } at } => at.ToDateTimeText(),
        { Clock: { } clock } => clock.ToText(),
        { Number: { } number } => number.ToString("N0", CultureInfo.CurrentCulture),
        _ => Code ?? "",
    };
}
