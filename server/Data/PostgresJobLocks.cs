using Npgsql;

namespace FormEngine.Server.Data;

/// <summary>
/// Advisory locks of a session. Each has a connection of its own and dies with it: a node that is killed leaves no lock behind, as
/// it would if the lock were a row. Of a node that is cut off, the database hears nothing and gives it up within seconds.
/// </summary>
internal sealed class PostgresJobLocks(string connection) : IJobLocks
{
    private const string Silence = " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2";

    private readonly string _connection = OwnSession(connection);

    public IDisposable? TryTake(string name)
    {
        var session = new NpgsqlConnection(_connection);
        try
        {
            session.Open();
            if (Ask(session, "pg_try_advisory_lock", name))
                return new Taken(session, name);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        session.Dispose();
        return null;
    }

    private static string OwnSession(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 10 };
        builder.Options += Silence;
        return builder.ConnectionString;
    }

    private static bool Ask(NpgsqlConnection session, string function, string name)
    {
        using var command = new NpgsqlCommand($"SELECT {function}(hashtextextended($1, 0))", session);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (bool)command.ExecuteScalar()!;
    }

    private sealed class Taken(NpgsqlConnection session, string name) : IDisposable
    {
        // Closing alone would free the lock a moment later, when the next one may have asked in vain.
        public void Dispose()
        {
            try
            {
                Ask(session, "pg_advisory_unlock", name);
            }
            catch (NpgsqlException)
            {
                // The session is gone, and so is its lock.
            }
            finally
            {
                session.Dispose();
            }
        }
    }
}
