namespace FormEngine.Findings;

/// <summary>Something in a definition that its author should know of.</summary>
/// <param name="Code">A stable name for the kind of finding, such as <c>unknown_name</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Pointer">Where it is: a JSON pointer into the document.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
/// <param name="Column">Within a rule, the first character that is wrong, counted from 1.</param>
/// <param name="Language">The language of the sidecar file it is in, or null for the definition itself.</param>
public sealed record Finding(
    string Code, Severity Severity, string Pointer, string Message, int? Column = null, string? Language = null);
