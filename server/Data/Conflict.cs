using System.Data.Common;

namespace FormEngine.Server.Data;

/// <summary>Tells two writers' collision from other failures.</summary>
public static class Conflict
{
    /// <summary>Standard SQL states: a unique key is taken, transactions cannot be ordered, a deadlock was broken.</summary>
    private static readonly string[] States = ["23505", "40001", "40P01"];

    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is DbException { SqlState: { } state } && States.Contains(state))
                return true;
        return false;
    }
}
