using FormEngine.Findings;

namespace FormEngine.Compilation;

/// <summary>What came of compiling a form.</summary>
/// <param name="Form">The form; null when any finding is an error.</param>
/// <param name="Findings">All that its author should know.</param>
public sealed record CompileResult(CompiledForm? Form, IReadOnlyList<Finding> Findings);
