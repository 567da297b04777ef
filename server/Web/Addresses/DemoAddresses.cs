namespace FormEngine.Server.Web.Addresses;

/// <summary>The made-up round.</summary>
public static class DemoAddresses
{
    public const string Make = "/staff/demo";
}
