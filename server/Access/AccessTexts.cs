namespace FormEngine.Server.Access;

/// <summary>Marks the texts of this room.</summary>
public sealed class AccessTexts;
