using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking;

/// <summary>What a cell's status follows from.</summary>
public readonly record struct CellFacts(
    bool Applies, bool HasOwner, bool Invited, bool Opened, ResponseStatus? Answered, bool Nominated = false, bool Declined = false);

/// <summary>The one place where the tracker's statuses are derived.</summary>
public static class ParticipantStatus
{
    /// <summary>A participant's status in one section.</summary>
    public static CellStatus Of(CellFacts facts) => facts switch
    {
        { Applies: false } => CellStatus.NotApplicable,
        { Answered: ResponseStatus.Complete } => CellStatus.Complete,
        { Declined: true } => CellStatus.Declined,
        { Answered: ResponseStatus.Ready } => CellStatus.Ready,
        { Answered: ResponseStatus.InProgress } => CellStatus.InProgress,
        { HasOwner: false } => CellStatus.RoleUnfilled,
        { Opened: true } => CellStatus.Opened,
        { Invited: true } => CellStatus.Invited,
        { Nominated: true } => CellStatus.Nominated,
        _ => CellStatus.NotInvited,
    };

    /// <summary>Whether somebody still has something to do.</summary>
    public static bool IsOwed(this CellStatus status) => status is >= CellStatus.RoleUnfilled and <= CellStatus.Ready;

    public static bool IsAnswered(this CellStatus status, AnsweredMeans means) =>
        status >= (means == AnsweredMeans.Complete ? CellStatus.Complete : CellStatus.InProgress);

    /// <summary>The status of a section's entries together: as far as the one that has come least far, of those begun.</summary>
    public static ResponseStatus? Together(IEnumerable<ResponseStatus> entries)
    {
        var begun = entries.Where(entry => entry != ResponseStatus.NotStarted).ToList();
        return begun.Count == 0 ? null : begun.Min();
    }

    /// <summary>
    /// A participant's status in the survey as a whole: complete or ready when all its sections are, in progress when any
    /// is begun, else as far as any section has come.
    /// </summary>
    public static CellStatus Overall(IEnumerable<CellStatus> sections)
    {
        var applicable = sections.Where(status => status != CellStatus.NotApplicable).ToList();
        if (applicable.Count == 0)
            return CellStatus.NotApplicable;
        var (least, most) = (applicable.Min(), applicable.Max());
        return least >= CellStatus.Ready ? least
            : most >= CellStatus.InProgress ? CellStatus.InProgress
            : most;
    }
}
