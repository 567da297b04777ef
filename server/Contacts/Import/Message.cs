namespace FormEngine.Server.Contacts.Import;

/// <summary>Something to tell the reader: a key in <see cref="ImportTexts"/> and what to put into the text.</summary>
public sealed record Message(string Key, params object[] Arguments);
