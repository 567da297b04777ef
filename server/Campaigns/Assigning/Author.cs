namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Who decides: a contact, or a member of staff who says why.</summary>
public sealed record Author(Guid? ContactId, Guid? StaffId, string? Reason)
{
    public static Author Contact(Guid id) => new(id, null, null);

    public static Author Staff(Guid id, string reason) => new(null, id, reason);
}
