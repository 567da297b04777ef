namespace FormEngine.Server.Results.Public;

/// <summary>Marks the texts of this room.</summary>
public sealed class PublicTexts;
