namespace FormEngine.Server.Data.Model;

/// <summary>A named person with an e-mail address, or an organisation's shared postbox.</summary>
public sealed class Contact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>In lower case; one contact per address.</summary>
    public required string Email { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    /// <summary>nb, nn or en: the language mail is written in.</summary>
    public required string Language { get; set; }

    /// <summary>A shared postbox, not a person.</summary>
    public bool Postbox { get; set; }

    public DateTime? OptedOutAt { get; set; }

    public DateTime? BouncedAt { get; set; }

    /// <summary>When name and address were erased; the row stays, so that history still counts persons.</summary>
    public DateTime? ErasedAt { get; set; }

    public List<RoleHolder> Roles { get; init; } = [];
}

/// <summary>A contact who holds a role in an organisation.</summary>
public sealed class RoleHolder
{
    public Guid OrganisationId { get; init; }

    public Organisation? Organisation { get; init; }

    public required string Role { get; init; }

    public Guid ContactId { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>The import that gave it; null where somebody did by hand.</summary>
    public Guid? ImportId { get; init; }
}
