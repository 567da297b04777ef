namespace FormEngine.Server.Contacts;

/// <summary>Marks the texts of this room.</summary>
public sealed class ContactsTexts;
