namespace FormEngine.Server.Web.Addresses;

/// <summary>Where staff begin.</summary>
public static class OverviewAddresses
{
    public const string Staff = "/staff";
}
