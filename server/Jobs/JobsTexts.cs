namespace FormEngine.Server.Jobs;

/// <summary>Marks the texts of this room.</summary>
public sealed class JobsTexts;
