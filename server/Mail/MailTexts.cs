namespace FormEngine.Server.Mail;

/// <summary>Marks the texts of this room.</summary>
public sealed class MailTexts;
