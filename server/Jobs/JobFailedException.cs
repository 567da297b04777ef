namespace FormEngine.Server.Jobs;

/// <summary>A job failed, and the server's log says how. Hangfire stores what an exception says, so this one says kinds of errors
/// only.</summary>
internal sealed class JobFailedException(string kinds) : Exception(kinds);
