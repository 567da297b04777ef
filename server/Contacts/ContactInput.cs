using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Contacts;

/// <summary>A contact typed in by hand.</summary>
public sealed record ContactInput
{
    [Required(ErrorMessage = "NameRequired")]
    [StringLength(200, ErrorMessage = "NameTooLong")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "EmailRequired")]
    public string? Email { get; init; }

    [StringLength(40, ErrorMessage = "PhoneTooLong")]
    public string? Phone { get; init; }

    /// <summary>The language mail is written in.</summary>
    public string MailLanguage { get; init; } = Language.Default.Code;

    /// <summary>The roles to hold; the shared postbox counts as one.</summary>
    public List<string> Roles { get; init; } = [];
}
