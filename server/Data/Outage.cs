using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FormEngine.Server.Data;

/// <summary>Tells a database that is away from a fault of ours.</summary>
public static class Outage
{
    /// <summary>SQLite's codes for a file that is busy, locked, read-only, unreadable, full or cannot be opened.</summary>
    private static readonly int[] OutOfReach = [5, 6, 8, 10, 13, 14];

    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is DbException { IsTransient: true } or IOException || IsOutOfReach(inner as SqliteException))
                return true;
        return false;
    }

    private static bool IsOutOfReach(SqliteException? exception) => exception is not null && OutOfReach.Contains(exception.SqliteErrorCode);
}
