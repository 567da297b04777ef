namespace FormEngine.Server.Tracking;

/// <summary>A member of staff who may call participants.</summary>
public sealed record Caller(Guid Id, string Name);
