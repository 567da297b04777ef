using FormEngine.Server.Contacts;

namespace FormEngine.Server.Respond.Nominations;

/// <summary>What is answered for one role.</summary>
public sealed record RoleInput : PersonInput
{
    public RoleAnswer? Answer { get; init; }

    /// <summary>Why the organisation has nobody in the role.</summary>
    public string? Reason { get; init; }
}

public enum RoleAnswer
{
    NotYet,
    Named,
    Myself,
    NobodyHere,
}
