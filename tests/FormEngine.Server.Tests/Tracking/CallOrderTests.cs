using FormEngine.Organisations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;
using FormEngine.Server.Tracking.Calls;

namespace FormEngine.Server.Tests.Tracking;

public sealed class CallOrderTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Follow_ups_due_come_first_then_those_least_far_and_those_planned_for_another_day_last()
    {
        CallRow[] rows =
        [
            Row("Avtalt senere", CellStatus.Opened, Note(1, 11)),
            Row("Begynt", CellStatus.InProgress),
            Row("Snakket med i går", CellStatus.Opened, Note(9, null)),
            Row("Ikke snakket med", CellStatus.Opened),
            Row("I dag", CellStatus.InProgress, Note(2, 10)),
            Row("Forsinket", CellStatus.Ready, Note(1, 4)),
            Row("Ferdig fulgt opp", CellStatus.Invited, Note(3, 5) with { DoneAt = new DateTime(2026, 3, 5) }),
        ];

        var order = CallOrder.Of(rows, Today).Select(row => row.Participant.Name);

        Assert.Equal(["Forsinket", "I dag", "Ferdig fulgt opp", "Ikke snakket med", "Snakket med i går", "Begynt", "Avtalt senere"], order);
    }

    private static CallRow Row(string name, CellStatus status, params CallNote[] notes) =>
        new(new Tracked(Guid.NewGuid(), "1", name, OrganisationAttributes.None, [status]), notes);

    private static CallNote Note(int day, int? followUp) => new(
        Guid.NewGuid(), Guid.Empty, new DateTime(2026, 3, day), CallOutcome.NoAnswer, "",
        followUp is { } on ? new DateOnly(2026, 3, on) : null, null, null, null);
}
