namespace FormEngine.Server.Designer;

/// <summary>Marks the texts of this room.</summary>
public sealed class DesignerTexts;
