namespace FormEngine.Server.Web.Addresses;

/// <summary>What was done, by whom: the audit log.</summary>
public static class AccessAddresses
{
    public const string Audit = "/staff/audit";

    /// <summary>The log's lines about one thing.</summary>
    public static string AuditOf(string subject) => $"{Audit}?q={Uri.EscapeDataString(subject)}";
}
