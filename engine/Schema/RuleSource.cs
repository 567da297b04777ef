namespace FormEngine.Schema;

/// <summary>A rule as written.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Pointer">Where it stands in the form.</param>
internal sealed record RuleSource(string Text, string Pointer);

/// <summary>A check as written: what must hold of an answer. Its message stands among the form's texts.</summary>
/// <param name="Rule">The rule that must not be false.</param>
/// <param name="Index">Its place among the question's checks.</param>
internal sealed record Check(RuleSource Rule, int Index);
