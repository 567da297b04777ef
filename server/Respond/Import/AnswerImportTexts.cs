namespace FormEngine.Server.Respond.Import;

/// <summary>Marks the texts of the import of answers.</summary>
public sealed class AnswerImportTexts;
