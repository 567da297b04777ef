namespace FormEngine.Server.Data.Model;

/// <summary>Who did what, when. Holds ids, never names or addresses, but for the reason somebody gave.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTime At { get; init; }

    public Guid? StaffId { get; init; }

    public Guid? ContactId { get; init; }

    /// <summary>What was done, such as <c>campaign.released</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to.</summary>
    public string? Subject { get; init; }

    public string? Detail { get; init; }

    /// <summary>Why, in the words of the one who did it. May name a person, so erasing one looks here.</summary>
    public string? Reason { get; set; }
}
