using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>Whoever a section was taken over from may read it until the round closes, and change nothing.</summary>
internal static class FormerOwners
{
    /// <summary>What was owned until a colleague took it over. Other assignments that ended give no right.</summary>
    public static IQueryable<Assignment> HandedOver(this FormEngineDb db) => db.Assignments.Where(assignment =>
        assignment.Kind == AssignmentKind.Owner && assignment.Until != null && db.Handovers.Any(offer =>
            offer.ParticipantId == assignment.ParticipantId && offer.Section == assignment.Section && offer.Kind == AssignmentKind.Owner
            && offer.Outcome == HandoverOutcome.Accepted && offer.ClosedAt == assignment.Until));
}
