using System.Text.Json;

namespace FormEngine.Server.Access.Audit;

/// <summary>
/// What more is said of an action: figures, codes and times only, never a name or an address. Kept as the name of one of
/// <see cref="AuditTexts"/> and what fills it, since whoever reads the log has a language, and what happened has none.
/// </summary>
public sealed record AuditDetail
{
    private AuditDetail(string kept) => Kept = kept;

    /// <summary>As it stands in the log.</summary>
    public string Kept { get; }

    /// <summary>Codes that are the same in all languages: a number, a section, the name of a file.</summary>
    public static AuditDetail Code(string code) => new(code);

    /// <param name="text">The name of the text.</param>
    /// <param name="parts">Numbers, codes, times, times of day, and values of enumerations, which have words of their own.</param>
    public static AuditDetail Of(string text, params object[] parts) =>
        new(JsonSerializer.Serialize(new KeptDetail(text, [.. parts.Select(PartOf)]), KeptDetail.Json));

    private static KeptPart PartOf(object part) => part switch
    {
        Enum value => new KeptPart { Words = [.. value.ToString().Split(", ").Select(word => $"{value.GetType().Name}{word}")] },
        DateTime at => new KeptPart { At = at },
        TimeOnly clock => new KeptPart { Clock = clock },
        int number => new KeptPart { Number = number },
        _ => new KeptPart { Code = part.ToString() },
    };
}
