namespace FormEngine.Server.Contacts.People;

/// <summary>Marks the texts of this folder.</summary>
public sealed class PeopleTexts;
