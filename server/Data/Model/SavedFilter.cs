namespace FormEngine.Server.Data.Model;

/// <summary>A way to look at a round that staff keep under a name; all of them share it.</summary>
public sealed class SavedFilter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public required string Name { get; init; }

    /// <summary>As it stands in the address. It and the name may hold a person's, so erasing one looks here.</summary>
    public required string Query { get; init; }

    public Guid StaffId { get; init; }

    public DateTime At { get; init; }
}
