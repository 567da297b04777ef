using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Bulk;

/// <summary>Whom it would be done to, by name, and for whom of the selection it would change nothing.</summary>
public sealed record BulkPlan(IReadOnlyList<Tracked> Participants, IReadOnlyList<Tracked> Others)
{
    public static BulkPlan Of(TrackingView view, BulkInput input, IReadOnlyDictionary<Guid, DateTime?> extended)
    {
        var changed = view.Matching.ToLookup(participant => input.Kind switch
        {
            BulkKind.Exclude => !participant.Excluded,
            BulkKind.Include => participant.Excluded,
            BulkKind.Extend => !participant.Excluded && !(extended.GetValueOrDefault(participant.Id) >= input.Until),
            _ => view.AllSections.Any(section => section.Id == input.Section && participant.Sections[section.Index].IsOwed()),
        });
        return new BulkPlan([.. changed[true]], [.. changed[false]]);
    }
}
