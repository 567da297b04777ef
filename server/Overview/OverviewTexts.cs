namespace FormEngine.Server.Overview;

/// <summary>Marks the texts of this room.</summary>
public sealed class OverviewTexts;
