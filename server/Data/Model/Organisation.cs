namespace FormEngine.Server.Data.Model;

/// <summary>An authority as it is today; a campaign freezes its name and attributes in <see cref="Participant"/>.</summary>
public sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The number that identifies it in imports, such as a municipality number «0301»: always normalised, and unique.</summary>
    public required string Number { get; set => field = OrganisationNumber.Normalise(value); }

    /// <summary>The number in the national register of legal entities, where known.</summary>
    public string? OrgNumber { get; set; }

    public required string Name { get; set; }

    public required StoredAttributes Attributes { get; set; }

    public List<RoleHolder> RoleHolders { get; init; } = [];
}
