namespace FormEngine.Server.Data.Model;

/// <summary>
/// Somebody asked for a link to an address. A job looks the address up, not the request: so the answer says the same, after the
/// same work, whether it is known or not.
/// </summary>
public sealed class LinkRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public LinkRequestKind Kind { get; init; }

    /// <summary>The address, encrypted: it may be that of somebody who has nothing to do with us.</summary>
    public required string Address { get; init; }

    /// <summary>nb, nn or en: the language it was asked in.</summary>
    public required string Language { get; init; }

    public DateTime AskedAt { get; init; }
}

public enum LinkRequestKind
{
    /// <summary>A respondent has lost their personal link.</summary>
    Personal,

    /// <summary>A member of staff has forgotten their password.</summary>
    Password,
}
