using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Campaigns;

/// <summary>
/// A section that applies to a participant, who holds its role today (the first becomes the owner), and the assignments
/// to it that have not ended.
/// </summary>
public sealed record SectionFacts(Guid ParticipantId, string Section, IReadOnlyList<Guid> Holders, IReadOnlyList<Assignment> Active);

public sealed record AssignmentChanges(IReadOnlyList<Assignment> Added, IReadOnlyList<Assignment> Ended)
{
    public bool IsEmpty => Added.Count == 0 && Ended.Count == 0;
}

/// <summary>
/// Brings the assignments in step with who holds the roles: facts in, changes out. Once they are made, the next plan is
/// empty.
/// </summary>
public static class AssignmentPlan
{
    public static AssignmentChanges Of(IEnumerable<SectionFacts> sections, DateTime now)
    {
        var added = new List<Assignment>();
        var ended = new List<Assignment>();
        foreach (var section in sections)
        {
            var owner = Owner(section);
            ended.AddRange(section.Active.Where(assignment => assignment.ContactId == owner
                ? assignment.Kind != AssignmentKind.Owner
                : assignment.Kind == AssignmentKind.Owner || !section.Holders.Contains(assignment.ContactId)));
            added.AddRange(from holder in section.Holders
                           let kind = holder == owner ? AssignmentKind.Owner : AssignmentKind.Contributor
                           where !section.Active.Any(assignment => assignment.ContactId == holder && assignment.Kind == kind)
                           select new Assignment { ParticipantId = section.ParticipantId, Section = section.Section, ContactId = holder, Kind = kind, From = now });
        }
        return new AssignmentChanges(added, ended);
    }

    /// <summary>The owner stays as long as they hold the role; else the first who does.</summary>
    private static Guid? Owner(SectionFacts section)
    {
        var today = section.Active.FirstOrDefault(assignment => assignment.Kind == AssignmentKind.Owner)?.ContactId;
        return today is { } owner && section.Holders.Contains(owner) ? owner
            : section.Holders.Count > 0 ? section.Holders[0]
            : null;
    }
}
