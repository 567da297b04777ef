using System.Security.Cryptography;

namespace FormEngine.Server.Jobs;

/// <summary>This process among those that share a database; a new one each time it starts.</summary>
public sealed class JobNode
{
    public string Name { get; } =
        $"{Environment.MachineName}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";
}
