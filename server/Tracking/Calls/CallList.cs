using FormEngine.Server.Data;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Components;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>A participant that owes answers, whom to call, and what was said before.</summary>
public sealed record CallRow(Tracked Participant, IReadOnlyList<CallNote> Notes)
{
    public CallNote? Last => Notes.Count > 0 ? Notes[0] : null;

    /// <summary>The day to call again.</summary>
    public DateOnly? Due { get; } = Notes.Min(note => note.Due);
}

public sealed record CallsPage(
    TrackingView View, IReadOnlyList<CallRow> All, IReadOnlyList<CallRow> Rows, ILookup<Guid, CallPerson> People, Paging Paging,
    DateOnly Today)
{
    public string Home => TrackingAddresses.Calls(View.Campaign.Id);

    /// <summary>The sections among those shown in which a participant owes an answer.</summary>
    public IEnumerable<(TrackedSection Section, CellStatus Status)> Owed(CallRow row) =>
        View.Sections.Select(section => (section, Status: row.Participant.Sections[section.Index])).Where(cell => cell.Status.IsOwed());
}

/// <summary>Who should be called, the most urgent first.</summary>
public sealed class CallList(FormEngineDb db, TrackingViews views, SurveyCatalogue catalogue, CallPeople people, TimeProvider time)
{
    private const int PageSize = 20;

    /// <summary>One page, or all where a file is made of it; null where there is no such campaign.</summary>
    public async Task<CallsPage?> LoadAsync(Guid id, TrackingFilter filter, bool whole = false)
    {
        if (await views.LoadAsync(id, filter) is not { } view)
            return null;
        var today = time.Today();
        var notes = await db.CallNotesAsync(id);
        var all = CallOrder.Of(Owing(view).Select(participant => new CallRow(participant, [.. notes[participant.Id]])), today);
        var paging = Paging.Of(filter.Page, PageSize, all.Count);
        var rows = whole ? all : [.. all.Skip((paging.Page - 1) * PageSize).Take(PageSize)];
        var survey = (await catalogue.GetAsync(view.Campaign.SurveyVersionId)).Definition;
        var only = whole ? null : rows.Select(row => row.Participant.Id).ToList();
        return new CallsPage(view, all, rows, await people.LoadAsync(id, survey, survey.Texts(Language.Current.Code), only), paging, today);
    }

    private static IEnumerable<Tracked> Owing(TrackingView view) => view.Matching.Where(participant =>
        !participant.Excluded && view.Sections.Any(section => participant.Sections[section.Index].IsOwed()));
}

/// <summary>
/// What matters first: whom we said we would call by today, then whom nothing is planned with, those least far first, and
/// among them whom we have not spoken with for longest; last, whom we are to call another day.
/// </summary>
public static class CallOrder
{
    public static IReadOnlyList<CallRow> Of(IEnumerable<CallRow> rows, DateOnly today) =>
    [
        .. rows.OrderBy(row => row.Due is null ? 1 : row.Due <= today ? 0 : 2)
            .ThenBy(row => row.Due)
            .ThenBy(row => row.Participant.Overall)
            .ThenBy(row => row.Last?.At)
            .ThenBy(row => row.Participant.Name, StringComparer.CurrentCulture),
    ];
}
