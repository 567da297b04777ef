using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Campaigns;

/// <summary>
/// A section that applies to a participant, who holds its role today (the first becomes the owner), and the assignments
/// to it that have not ended.
/// </summary>
public sealed record SectionFacts(Guid ParticipantId, string Section, IReadOnlyList<Guid> Holders, IReadOnlyList<Assignment> Active)
{
    /// <summary>Whoever a colleague handed the section to, or staff gave it to, keeps it whoever holds the role.</summary>
    public bool IsHandedOver => Active.Any(assignment => assignment is { Kind: AssignmentKind.Owner, Origin: not AssignmentOrigin.Role });
}

public sealed record AssignmentChanges(IReadOnlyList<Assignment> Added, IReadOnlyList<Assignment> Ended)
{
    public bool IsEmpty => Added.Count == 0 && Ended.Count == 0;
}

/// <summary>
/// Brings the assignments in step with who holds the roles: facts in, changes out. Once they are made, the next plan is
/// empty. What people have agreed among themselves, and what staff have decided, stays as it is.
/// </summary>
public static class AssignmentPlan
{
    public static AssignmentChanges Of(IEnumerable<SectionFacts> sections, DateTime now)
    {
        var (added, ended) = (new List<Assignment>(), new List<Assignment>());
        foreach (var section in sections)
        {
            var owner = Owner(section);
            ended.AddRange(section.Active.Where(assignment => Ends(assignment, owner, section)));
            if (!section.IsHandedOver)
                added.AddRange(Added(section, owner, now));
        }
        return new AssignmentChanges(added, ended);
    }

    /// <summary>The owner stays as long as they hold the role; else the first who does.</summary>
    private static Guid? Owner(SectionFacts section)
    {
        var today = section.Active.FirstOrDefault(assignment => assignment.Kind == AssignmentKind.Owner)?.ContactId;
        return today is { } owner && (section.IsHandedOver || section.Holders.Contains(owner)) ? owner
            : section.Holders.Count > 0 ? section.Holders[0]
            : null;
    }

    private static bool Ends(Assignment assignment, Guid? owner, SectionFacts section) =>
        assignment.ContactId == owner
            ? assignment.Kind != AssignmentKind.Owner
            : assignment.Origin == AssignmentOrigin.Role
                && (assignment.Kind == AssignmentKind.Owner || !section.Holders.Contains(assignment.ContactId));

    private static IEnumerable<Assignment> Added(SectionFacts section, Guid? owner, DateTime now) =>
        from holder in section.Holders
        let kind = holder == owner ? AssignmentKind.Owner : AssignmentKind.Contributor
        where !section.Active.Any(assignment => assignment.ContactId == holder && assignment.Kind == kind)
        select new Assignment
        {
            ParticipantId = section.ParticipantId,
            Section = section.Section,
            ContactId = holder,
            Kind = kind,
            From = now
        };
}
