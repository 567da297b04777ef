using System.ComponentModel.DataAnnotations;

namespace FormEngine.Server.Contacts.Successions;

/// <summary>What an organisation became, as typed.</summary>
public sealed record SuccessionInput
{
    /// <summary>The number of the one that took over; blank where nobody did.</summary>
    [StringLength(20, ErrorMessage = "NumberInvalid")]
    public string? To { get; init; }

    public string? Date { get; init; }
}
