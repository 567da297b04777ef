using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace FormEngine.Server.Data;

/// <summary>
/// Where the queue of background jobs stands: in memory beside the embedded database, which is for one node; else in the database,
/// in a schema of its own, where any number of nodes share it and take over from one that stops.
/// </summary>
public static class JobStore
{
    private const string Schema = "hangfire";

    /// <summary>How soon a node sees what another has queued; it sees its own at once.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <param name="settings">Which database.</param>
    /// <param name="takeover">How long a job stays with a node that says nothing.</param>
    public static JobStorage Create(DatabaseOptions settings, TimeSpan takeover)
    {
        if (settings.Postgres is not { Length: > 0 } connection)
            return new InMemoryStorage();
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = Poll,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = takeover,
            // Its locks are rows, which a killed node leaves behind; nothing is done under one that takes longer.
            DistributedLockTimeout = takeover,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }

    /// <summary>Nodes that start at once wait for each other, until the session ends.</summary>
    internal static async Task<NpgsqlConnection> LockSchemaAsync(string connection)
    {
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await session.OpenAsync();
        await using var wait = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('formengine.schema', 0))",
            session)
        { CommandTimeout = 0 };
        await wait.ExecuteNonQueryAsync();
        return session;
    }

    internal static void Install(NpgsqlConnection session) => PostgreSqlObjectsInstaller.Install(session, Schema);
}
