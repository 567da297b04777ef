using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tests.Campaigns;

public sealed class AssignmentPlanTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Participant = Guid.NewGuid();
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public void The_first_holder_of_the_role_owns_the_section_and_the_others_contribute()
    {
        var changes = Plan([First, Second]);

        Assert.Equal([(First, AssignmentKind.Owner), (Second, AssignmentKind.Contributor)], Kinds(changes.Added));
        Assert.Empty(changes.Ended);
    }

    [Fact]
    public void A_role_nobody_holds_assigns_nobody() => Assert.True(Plan([]).IsEmpty);

    [Fact]
    public void The_owner_stays_when_another_comes_to_hold_the_role_before_them() =>
        Assert.Equal([(First, AssignmentKind.Contributor)], Kinds(Plan([First, Second], Active(Second, AssignmentKind.Owner)).Added));

    [Fact]
    public void Who_holds_the_role_no_more_is_replaced_by_a_contributor()
    {
        var owner = Active(First, AssignmentKind.Owner);
        var contributor = Active(Second, AssignmentKind.Contributor);

        var changes = Plan([Second], owner, contributor);

        Assert.Equal([owner, contributor], changes.Ended);
        Assert.Equal([(Second, AssignmentKind.Owner)], Kinds(changes.Added));
    }

    [Fact]
    public void Once_the_changes_are_made_there_are_no_more_whatever_the_contacts_were()
    {
        var people = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToArray();
        var random = new Random(1);
        var active = new List<Assignment>();
        for (var i = 0; i < 500; i++)
        {
            var holders = people.Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()).ToArray();
            var changes = Plan(holders, [.. active]);
            active = [.. active.Except(changes.Ended), .. changes.Added];

            Assert.True(Plan(holders, [.. active]).IsEmpty);
            Assert.Equal(holders.Order(), active.Select(assignment => assignment.ContactId).Order());
            Assert.Equal(Math.Min(1, holders.Length), active.Count(assignment => assignment.Kind == AssignmentKind.Owner));
        }
    }

    private static AssignmentChanges Plan(Guid[] holders, params Assignment[] active) =>
        AssignmentPlan.Of([new SectionFacts(Participant, "trees", holders, active)], Now);

    private static Assignment Active(Guid contact, AssignmentKind kind) =>
        new() { ParticipantId = Participant, Section = "trees", ContactId = contact, Kind = kind, From = Now };

    private static IEnumerable<(Guid, AssignmentKind)> Kinds(IEnumerable<Assignment> assignments) =>
        assignments.Select(assignment => (assignment.ContactId, assignment.Kind));
}
