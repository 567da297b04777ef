namespace FormEngine.Server.Jobs;

/// <summary>A job there is, and how often it runs.</summary>
public sealed record RecurringJob(string Name, TimeSpan Every);
