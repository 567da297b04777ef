namespace FormEngine.Server.Data;

/// <summary>Lets one at a time do something, of all nodes on one database.</summary>
public interface IJobLocks
{
    /// <summary>Takes the lock until it is disposed, or until the process ends, however it does.</summary>
    /// <returns>Null where another has it.</returns>
    IDisposable? TryTake(string name);
}
