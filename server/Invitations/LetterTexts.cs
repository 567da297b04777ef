namespace FormEngine.Server.Invitations;

/// <summary>Marks the texts of mails.</summary>
public sealed class LetterTexts;
