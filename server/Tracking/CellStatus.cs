namespace FormEngine.Server.Tracking;

/// <summary>
/// Where a participant stands with a section. Exactly one holds at any time, so that the counts of all of them add up to
/// the participants.
/// </summary>
public enum CellStatus
{
    /// <summary>The section is not for this organisation; it counts in no denominator.</summary>
    NotApplicable,

    /// <summary>The organisation said it will not answer. It stays in the denominator, and is not answered.</summary>
    Declined,

    /// <summary>Not started, and nobody holds the role.</summary>
    RoleUnfilled,

    /// <summary>Not started; the organisation has named its owner, whose invitation has not been sent yet.</summary>
    Nominated,

    /// <summary>Not started; the owner has got no invitation yet.</summary>
    NotInvited,

    /// <summary>Not started; the invitation is sent.</summary>
    Invited,

    /// <summary>Not started; the owner has been here. Opened is not answered.</summary>
    Opened,

    InProgress,

    Ready,

    Complete,
}
