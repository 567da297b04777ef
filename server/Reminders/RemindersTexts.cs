namespace FormEngine.Server.Reminders;

/// <summary>Marks the texts of this room.</summary>
public sealed class RemindersTexts;
