namespace FormEngine.Server.Erasing;

/// <summary>Marks the texts of this room.</summary>
public sealed class ErasingTexts;
