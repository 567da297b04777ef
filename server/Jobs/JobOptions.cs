namespace FormEngine.Server.Jobs;

/// <summary>Configuration section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Whether this node runs background jobs; at least one node must.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How often a job runs where its own interval does not suit: <c>Jobs__Every__DeliveryJob=00:00:10</c>.</summary>
    public Dictionary<string, TimeSpan> Every { get; init; } = [];

    /// <summary>How often nodes on one database tell each other that they are alive; twice as long, and another takes over.</summary>
    public TimeSpan CheckIn { get; set; } = TimeSpan.FromSeconds(7.5);
}
