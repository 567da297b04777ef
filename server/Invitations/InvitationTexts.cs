namespace FormEngine.Server.Invitations;

/// <summary>Marks the texts of the pages about invitations.</summary>
public sealed class InvitationTexts;
