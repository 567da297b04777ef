namespace FormEngine.Server.Web.Addresses;

/// <summary>Background work.</summary>
public static class JobAddresses
{
    public const string List = "/staff/jobs";

    /// <summary>Hangfire's own pages.</summary>
    public const string Dashboard = List + "/hangfire";
}
