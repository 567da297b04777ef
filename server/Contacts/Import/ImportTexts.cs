namespace FormEngine.Server.Contacts.Import;

/// <summary>Marks the texts of the imports.</summary>
public sealed class ImportTexts;
