namespace FormEngine.Server.Jobs;

/// <summary>Configuration section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>Whether this node runs background jobs; at least one node must.</summary>
    public bool Run { get; set; } = true;
}
