using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace FormEngine.Server.Data;

/// <summary>
/// Tells two writers' collision from other failures: what one of them read was no longer so when it came to write. Looking again
/// shows what is so now.
/// </summary>
public static class Conflict
{
    /// <summary>
    /// Standard SQL states: a unique key is taken, what is referred to is gone, transactions cannot be ordered, a deadlock was broken.
    /// </summary>
    private static readonly string[] States = ["23505", "23503", "40001", "40P01"];

    private static readonly int[] SqliteCodes =
        [raw.SQLITE_CONSTRAINT_UNIQUE, raw.SQLITE_CONSTRAINT_PRIMARYKEY, raw.SQLITE_CONSTRAINT_FOREIGNKEY];

    public static bool Is(Exception exception) => ReasonOf(exception) is not null;

    /// <summary>What the database says of it, in a line; null where it is something else.</summary>
    public static string? ReasonOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (IsOne(inner))
                return inner.Message;
        return null;
    }

    private static bool IsOne(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteExtendedErrorCode),
        DbException { SqlState: { } state } => States.Contains(state),
        _ => false,
    };
}
