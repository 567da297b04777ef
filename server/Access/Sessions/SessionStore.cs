using System.Linq.Expressions;
using System.Security.Claims;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Access.Sessions;

/// <summary>Begins sessions, knows which have not ended, and ends them.</summary>
public sealed class SessionStore(FormEngineDb db, TimeProvider time)
{
    /// <summary>
    /// How long the row of a session outlasts it: longer than any cookie from before there were sessions, for the row is what keeps
    /// such a cookie from beginning anew.
    /// </summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Leaves one that is there already as it is. Of a link that is deleted there is none.</summary>
    public async Task BeginAsync(Guid id, ClaimsPrincipal who, TimeSpan longest, string? browser)
    {
        if (who.LinkId() is { } link && !await db.AccessLinks.AnyAsync(opened => opened.Id == link))
            return;
        var now = Now;
        var session = new Session
        {
            Id = id,
            StaffId = who.StaffId(),
            LinkId = who.LinkId(),
            BegunAt = now,
            EndsAt = now + longest,
            Browser = browser,
        };
        await db.InsertMissingAsync([session]);
    }

    public Task<bool> IsLiveAsync(Guid id) => db.Sessions.Live(Now).AnyAsync(session => session.Id == id);

    /// <summary>Whose session it is; null where it has ended.</summary>
    public Task<Staff?> StaffAsync(Guid id) => db.Sessions.Live(Now)
        .Where(session => session.Id == id).Select(session => session.Staff).SingleOrDefaultAsync();

    /// <summary>Those that have not ended, the newest first.</summary>
    /// <param name="whose">Which to show.</param>
    /// <param name="current">The one that asks.</param>
    public Task<List<SessionRow>> ListAsync(Expression<Func<Session, bool>> whose, Guid? current) => db.Sessions.Live(Now).Where(whose)
        .OrderByDescending(session => session.BegunAt)
        .Select(session => new SessionRow(session.Id, session.BegunAt, session.Browser, session.Id == current)).ToListAsync();

    /// <returns>How many had not ended before.</returns>
    public Task<int> EndAsync(Expression<Func<Session, bool>> which)
    {
        var now = Now;
        return db.Sessions.Live(now).Where(which).ExecuteUpdateAsync(
            set => set.SetProperty(session => session.EndsAt, now).SetProperty(session => session.EndedAt, now));
    }

    /// <summary>Clears away what ended long enough ago.</summary>
    public Task<int> ClearAsync(CancellationToken stopping)
    {
        var oldest = Now - Kept;
        return db.Sessions.Where(session => session.EndsAt < oldest).ExecuteDeleteAsync(stopping);
    }
}

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, DateTime BegunAt, string? Browser, bool IsThis);

/// <summary>Sessions to choose among, and the address at which each is ended.</summary>
public sealed record SessionList(IReadOnlyList<SessionRow> Rows, Func<Guid, string> EndAddress);
