using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Web;

namespace FormEngine.Server.Respond.Links;

public sealed record NewLinkInput
{
    [Required(ErrorMessage = "EmailRequired")]
    [Email(ErrorMessage = "ErrorEmail")]
    public string? Email { get; init; }
}
