namespace FormEngine.Server.Contacts;

/// <summary>Which organisations to list.</summary>
public sealed record OrganisationFilter
{
    /// <summary>Part of a number, a name, or the name or address of a contact.</summary>
    public string? Q { get; init; }

    /// <summary>Only those where nobody holds this role.</summary>
    public string? Missing { get; init; }

    /// <summary>Attribute values by attribute id.</summary>
    public Dictionary<string, string?> A { get; init; } = [];

    public int Page { get; init; } = 1;
}
