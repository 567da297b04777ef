using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Bulk;

/// <summary>Whom it would be done to, by name.</summary>
public sealed record BulkPlan(IReadOnlyList<Tracked> Participants)
{
    /// <summary>Those of the selection for whom it changes anything.</summary>
    public static BulkPlan Of(TrackingView view, BulkInput input, IReadOnlyDictionary<Guid, DateTime?> extended) =>
        new([.. view.Matching.Where(participant => input.Kind switch
        {
            BulkKind.Exclude => !participant.Excluded,
            BulkKind.Include => participant.Excluded,
            BulkKind.Extend => !participant.Excluded && !(extended.GetValueOrDefault(participant.Id) >= input.Until),
            _ => view.AllSections.Any(section => section.Id == input.Section && participant.Sections[section.Index].IsOwed()),
        })]);
}
