using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.People;

/// <summary>What is known of a contact, as typed.</summary>
public sealed record PersonInput
{
    [Required(ErrorMessage = "NameRequired")]
    [StringLength(200)]
    public string? Name { get; init; }

    [Required(ErrorMessage = "EmailRequired")]
    public string? Email { get; init; }

    [StringLength(40)]
    public string? Phone { get; init; }

    public string? MailLanguage { get; init; }

    public bool Postbox { get; init; }

    public static PersonInput Of(Contact contact) => new()
    {
        Name = contact.Name,
        Email = contact.Email,
        Phone = contact.Phone,
        MailLanguage = contact.Language,
        Postbox = contact.Postbox,
    };
}

/// <summary>A role to give; the organisation by number or name.</summary>
public sealed record RoleInput
{
    [Required(ErrorMessage = "OrganisationRequired")]
    public string? Organisation { get; init; }

    [Required(ErrorMessage = "RoleRequired")]
    public string? Role { get; init; }
}

/// <summary>Why mail may be sent again to somebody it was stopped for.</summary>
public sealed record LiftInput
{
    [Required(ErrorMessage = "ReasonRequired")]
    [StringLength(500)]
    public string? Reason { get; init; }
}
