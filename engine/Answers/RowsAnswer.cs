namespace FormEngine.Answers;

/// <summary>The answer to repeating rows: the rows as stored, of which those without any answered cell do not count.</summary>
/// <param name="Rows">Each row's cells by column.</param>
internal sealed record RowsAnswer(IReadOnlyList<object?[]> Rows);
