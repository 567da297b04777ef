using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Fixtures;

/// <summary>A start that must fail as one should: with an exit code, and a single line without a stack trace.</summary>
internal static class RefusedStart
{
    public static async Task<string> LineAsync(ServerOptions options, TestDatabase database)
    {
        var (exitCode, output) = await ServerProcess.RefuseAsync(options, database);
        Assert.Equal(1, exitCode);
        return Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
