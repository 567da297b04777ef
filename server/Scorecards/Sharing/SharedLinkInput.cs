using System.ComponentModel.DataAnnotations;

namespace FormEngine.Server.Scorecards.Sharing;

public sealed record SharedLinkInput
{
    public const int LongestName = 100;

    [Required(ErrorMessage = "LinkNameRequired")]
    [StringLength(LongestName, ErrorMessage = "LinkNameTooLong")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "LinkUntilRequired")]
    public DateOnly? Until { get; init; }

    public bool ShowsAnswers { get; init; }
}
