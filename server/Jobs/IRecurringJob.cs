namespace FormEngine.Server.Jobs;

/// <summary>Work done in the background again and again. A node never runs the same job twice at a time.</summary>
public interface IRecurringJob
{
    Task RunAsync(CancellationToken stopping);
}
