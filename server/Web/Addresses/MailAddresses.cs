namespace FormEngine.Server.Web.Addresses;

/// <summary>What a mail itself links to.</summary>
public static class MailAddresses
{
    /// <summary>Want no more mail.</summary>
    public static string Stop(string token) => $"/mail/stop/{token}";
}
