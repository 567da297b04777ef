namespace FormEngine.Server.Contacts.People;

/// <summary>Which contacts to list.</summary>
public sealed record PersonFilter
{
    /// <summary>Part of a name, an address, a telephone number, or the name or number of an organisation.</summary>
    public string? Q { get; init; }

    /// <summary>Only those who hold this role somewhere.</summary>
    public string? Role { get; init; }

    public PersonShow? Show { get; init; }

    public int Page { get; init; } = 1;
}

public enum PersonShow
{
    Postboxes,
    OptedOut,
    Bounced,
    WithoutRole,
    AddressIsNone,
}
