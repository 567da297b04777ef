namespace FormEngine.Importing.Expressions;

/// <summary>How a source language is spelt.</summary>
/// <param name="Symbols">Its operators and brackets, longer ones before their beginnings.</param>
/// <param name="ReferenceStart">What a reference begins with; it ends with «}».</param>
/// <param name="NameParts">What a name holds beside letters, digits and «_».</param>
/// <param name="HasEscapes">Whether «\'» stands for a quote in a text.</param>
internal sealed record Lexicon(IReadOnlyList<string> Symbols, string ReferenceStart, string NameParts, bool HasEscapes);
