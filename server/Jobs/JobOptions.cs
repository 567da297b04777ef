namespace FormEngine.Server.Jobs;

/// <summary>Configuration section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>Whether this node runs background jobs; at least one node must.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How often a job runs where its own interval does not suit: <c>Jobs__Every__DeliveryJob=00:00:10</c>.</summary>
    public Dictionary<string, TimeSpan> Every { get; init; } = [];

    /// <summary>How many jobs this node runs at once. Sending mail is one of them for as long as it lasts.</summary>
    public int Workers { get; set; } = 8;

    /// <summary>How long a job stays with a node that says nothing, before another takes it over.</summary>
    public TimeSpan Takeover { get; set; } = TimeSpan.FromSeconds(20);
}
