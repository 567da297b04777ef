namespace FormEngine.Server.Jobs;

/// <summary>A job there is, and how often it runs.</summary>
public sealed record RecurringJob(Type Type, TimeSpan Every)
{
    /// <summary>In the database of jobs and on the page of jobs.</summary>
    public string Name => Type.Name;

    /// <summary>The turn after one that was due then: in step with it, unless that has passed too.</summary>
    public DateTime After(DateTime due, DateTime now) => due + Every > now ? due + Every : now + Every;
}
