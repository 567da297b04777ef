namespace FormEngine.Server.Demo;

/// <summary>Marks the texts of this room.</summary>
public sealed class DemoTexts;
