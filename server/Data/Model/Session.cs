namespace FormEngine.Server.Data.Model;

/// <summary>
/// One sign-in in one browser. Its cookie opens something until the session ends: by itself, however much it is used, or before
/// that, when somebody ends it.
/// </summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The member of staff who signed in, also in a respondent's place; null where it is a respondent.</summary>
    public Guid? StaffId { get; init; }

    public Staff? Staff { get; init; }

    /// <summary>The personal link a respondent's pages are opened by; null where it is staff's own sign-in.</summary>
    public Guid? LinkId { get; init; }

    public AccessLink? Link { get; init; }

    public DateTime BegunAt { get; init; }

    public DateTime EndsAt { get; init; }

    /// <summary>When somebody ended it. It stays so, also where the clock is set back to before that.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Such as «Firefox, Windows», for its owner to know it by; null where the browser did not say.</summary>
    public string? Browser { get; init; }
}
