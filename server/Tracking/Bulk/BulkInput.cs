using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking.Participants;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tracking.Bulk;

/// <summary>What is to be done to a selection, as typed.</summary>
public sealed record BulkInput
{
    public BulkKind? Kind { get; set; }

    public string? Section { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Reason { get; set; }

    public DateTime? Until => Typed.End(Date, Time);

    /// <summary>All that is wrong with what was typed, each beside its field.</summary>
    public IEnumerable<Refusal> Refusals(TrackingView view, DateTime now)
    {
        if (Kind is null)
            yield return new(nameof(Kind), "BulkKindMissing");
        if (Kind == BulkKind.Decline && view.AllSections.All(section => section.Id != Section))
            yield return new(nameof(Section), "BulkSectionMissing");
        var typed = new ActionInput { Date = Date, Time = Time, Reason = Reason };
        foreach (var refusal in typed.Refusals(asksForTime: Kind == BulkKind.Extend))
            yield return refusal;
        if (Kind == BulkKind.Extend && (Until <= view.Campaign.ClosesAt || Until <= now))
            yield return new(nameof(Date), "NotLater");
    }
}
