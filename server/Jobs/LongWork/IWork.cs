namespace FormEngine.Server.Jobs.LongWork;

/// <summary>
/// Long work that somebody asks for and that is done in the background. It may be stopped at any moment and begun anew, so done twice
/// it must come to the same as done once.
/// </summary>
public interface IWork
{
    /// <returns>What to tell whoever asked; kept as JSON, so without names and addresses.</returns>
    Task<object> RunAsync(WorkOrder order, CancellationToken stopping);
}
