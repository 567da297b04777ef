namespace FormEngine.Schema;

/// <summary>
/// The keys texts are kept under: the path of the text in a sidecar file, so that the form and its translations
/// agree by construction.
/// </summary>
internal static class Keys
{
    private const string Definitions = "/definitions/";

    public static string Page(string id) => $"pages/{id}";

    // Matrix rows and repeating columns are told apart only by which of the two a text exists under.
    public static string Question(string id) =>
        id.IndexOf('.') is var dot and > 0 ? $"questions/{id[..dot]}/parts/{id[(dot + 1)..]}" : $"questions/{id}";

    public static string Option(string questionId, string pointer, string code) =>
        DefinitionOf(pointer) is { } definition ? DefinitionOption(definition, code) : Option(questionId, code);

    /// <summary>The definition a pointer leads into, if any.</summary>
    public static string? DefinitionOf(string pointer) =>
        pointer.StartsWith(Definitions, StringComparison.Ordinal) ? pointer[Definitions.Length..].Split('/')[0] : null;

    public static string Option(string questionId, string code) => $"{Question(questionId)}/options/{code}";

    public static string DefinitionOption(string definition, string code) => $"definitions/{definition}/options/{code}";
}
