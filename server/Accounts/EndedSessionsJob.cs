using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Jobs;

namespace FormEngine.Server.Accounts;

/// <summary>Clears away sign-ins that have ended, those of respondents too.</summary>
internal sealed class EndedSessionsJob(SessionStore sessions) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken stopping) => sessions.ClearAsync(stopping);
}
