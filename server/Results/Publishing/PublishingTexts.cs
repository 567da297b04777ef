namespace FormEngine.Server.Results.Publishing;

/// <summary>Marks the texts of this room.</summary>
public sealed class PublishingTexts;
