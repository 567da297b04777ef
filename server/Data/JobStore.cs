using Npgsql;
using Quartz;

namespace FormEngine.Server.Data;

/// <summary>
/// Where the schedule of background jobs stands: in memory beside the embedded database, which is for one node; else in
/// the database, where any number of nodes share it and take over from one that stops.
/// </summary>
public static class JobStore
{
    public static void UseJobStore(this IQuartzBuilder quartz, IConfiguration configuration, TimeSpan checkIn)
    {
        if (configuration["Database:Postgres"] is not { Length: > 0 } connection)
            return;
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connection);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.ConfigureStore(options => options.DbRetryInterval = checkIn);
            store.UseClustering(cluster => cluster.CheckinInterval = cluster.CheckinMisfireThreshold = checkIn);
        });
    }
}
