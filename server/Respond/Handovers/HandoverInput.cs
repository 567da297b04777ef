using FormEngine.Server.Contacts;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>A colleague, and what is asked of them.</summary>
public sealed record HandoverInput : PersonInput
{
    public AssignmentKind Kind { get; init; }

    /// <summary>The page that the colleague is asked about; null where it is the section.</summary>
    public string? Page { get; init; }

    public string? Message { get; init; }
}
