using System.Data.Common;

namespace FormEngine.Server.Data;

/// <summary>Tells a database that is away from a fault of ours.</summary>
public static class Outage
{
    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is DbException { IsTransient: true } or IOException)
                return true;
        return false;
    }
}
