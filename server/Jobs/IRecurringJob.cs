namespace FormEngine.Server.Jobs;

/// <summary>Work done in the background again and again. Of all nodes on one database, one at a time runs it.</summary>
public interface IRecurringJob
{
    /// <returns>How many things it did: 0 where there was nothing to do.</returns>
    Task<int> RunAsync(CancellationToken stopping);
}
