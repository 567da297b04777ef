namespace FormEngine.Server.Respond;

/// <summary>Marks the texts of this room.</summary>
public sealed class RespondTexts;
