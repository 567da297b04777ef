namespace FormEngine.Server.Web.Components;

/// <summary>What to know about a contact wherever one is listed; shown by the partial <c>_ContactMarks</c>.</summary>
public sealed record ContactMarks(bool Postbox, bool OptedOut, bool Bounced, bool AddressIsNone = false);
