using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FormEngine.Server.Data;

/// <summary>Tells a database that is away from a fault of ours.</summary>
public static class Outage
{
    /// <summary>SQLite's codes for a file that is busy, locked, read-only, unreadable, full or cannot be opened.</summary>
    private static readonly int[] OutOfReach = [5, 6, 8, 10, 13, 14];

    public static bool Is(Exception exception) => ReasonOf(exception) is not null;

    /// <summary>What the database says of it, in a line; null where it is a fault of ours.</summary>
    public static string? ReasonOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is DbException { IsTransient: true } or IOException || IsOutOfReach(inner as SqliteException))
                return inner.Message;
        return null;
    }

    private static bool IsOutOfReach(SqliteException? exception) => exception is not null && OutOfReach.Contains(exception.SqliteErrorCode);
}
