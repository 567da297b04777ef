namespace FormEngine.Server.Accounts;

/// <summary>Marks the texts of this room.</summary>
public sealed class AccountsTexts;
