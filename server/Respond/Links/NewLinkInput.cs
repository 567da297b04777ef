using System.ComponentModel.DataAnnotations;

namespace FormEngine.Server.Respond.Links;

public sealed record NewLinkInput
{
    [Required(ErrorMessage = "EmailRequired")]
    [EmailAddress(ErrorMessage = "ErrorEmail")]
    public string? Email { get; init; }
}
