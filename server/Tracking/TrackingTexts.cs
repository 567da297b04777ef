namespace FormEngine.Server.Tracking;

/// <summary>Marks the texts of this room.</summary>
public sealed class TrackingTexts;
