using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking;

/// <summary>What a cell's status follows from.</summary>
public readonly record struct CellFacts(
    bool Applies, bool HasOwner = false, bool Invited = false, bool Opened = false, ResponseStatus Answered = ResponseStatus.NotStarted,
    bool Nominated = false, bool Declined = false);

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

    /// <summary>
    /// A participant's status in the survey as a whole: complete or ready when all its sections are, in progress when any
    /// is begun, else as far as any section has come.
    /// </summary>
    public static CellStatus Overall(IEnumerable<CellStatus> sections)
    {
        var (least, most) = (CellStatus.Complete, CellStatus.NotApplicable);
        foreach (var status in sections.Where(status => status != CellStatus.NotApplicable))
        {
            least = least < status ? least : status;
            most = most > status ? most : status;
        }

        return most == CellStatus.NotApplicable ? most
            : least >= CellStatus.Ready ? least
            : most >= CellStatus.InProgress ? CellStatus.InProgress
            : most;
    }
}
