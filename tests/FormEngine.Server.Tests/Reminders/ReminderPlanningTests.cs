using FormEngine.Server.Data.Model;
using FormEngine.Server.Reminders;
using FormEngine.Server.Web;
using Outgoing = FormEngine.Server.Data.Model.Mail;

namespace FormEngine.Server.Tests.Reminders;

/// <summary>The invitation went out on Monday 2 March 2026; reminders go at nine.</summary>
public sealed class ReminderPlanningTests
{
    private static readonly DateTime Invited = Oslo("2026-03-02 10:00");
    private static readonly DateTime DueDay = Oslo("2026-03-09 09:00");
    private static readonly DateTime Closes = Oslo("2026-03-20 23:59");

    private readonly Guid _owner = Guid.NewGuid();
    private readonly Guid _coordinator = Guid.NewGuid();
    private readonly Guid _staff = Guid.NewGuid();
    private readonly ReminderPlan _plan = new() { SendAt = new(9, 0), Ceiling = 3, PlannedThrough = new(2026, 3, 2) };
    private Person _person = new(Reachable: true, Reminders: 0, LastReminded: null);

    [Fact]
    public void One_mail_goes_to_each_person_whatever_they_owe()
    {
        var mail = Assert.Single(Plan(DueDay, [Step()], Task("a"), Task("b")));

        Assert.Equal((_owner, DueDay, MailKind.Reminder, 0), (mail.ContactId, mail.Due, mail.Kind, mail.Sequence));
    }

    [Fact]
    public void Nothing_is_due_before_its_hour() => Assert.Empty(Plan(DueDay.AddSeconds(-1), [Step()], Task()));

    [Fact]
    public void A_step_is_for_those_in_its_states_alone()
    {
        var step = Step(audience: ReminderAudience.NotOpened | ReminderAudience.InProgress);

        Assert.Empty(Plan(DueDay, [step], Task(state: ReminderAudience.OpenedNothingAnswered)));
        Assert.Single(Plan(DueDay, [step], Task(state: ReminderAudience.InProgress)));
    }

    [Fact]
    public void A_step_that_is_not_released_or_was_released_too_late_sends_nothing()
    {
        Assert.Empty(Plan(DueDay, [Step(released: null)], Task()));
        Assert.Empty(Plan(DueDay.AddHours(2), [Step(released: DueDay.AddMinutes(1))], Task()));
    }

    [Fact]
    public void A_day_that_is_planned_is_not_planned_again()
    {
        _plan.PlannedThrough = new(2026, 3, 9);

        Assert.Empty(Plan(DueDay, [Step()], Task()));
    }

    [Fact]
    public void Days_that_were_missed_are_made_up_for_with_one_mail_of_the_last_step()
    {
        var last = Step(days: 7);

        Assert.Equal(last.Id, Assert.Single(Plan(Oslo("2026-03-12 10:00"), [Step(days: 5), last, Step(days: 6)], Task())).StepId);
    }

    [Fact]
    public void Those_at_the_ceiling_reminded_that_day_or_out_of_reach_get_nothing()
    {
        foreach (var person in new Person[] { new(false, 0, null), new(true, 3, new(2026, 3, 5)), new(true, 1, new(2026, 3, 9)) })
        {
            _person = person;
            Assert.Empty(Plan(DueDay, [Step()], Task()));
        }
        _person = new(true, 2, new(2026, 3, 8));
        Assert.Single(Plan(DueDay, [Step()], Task()));
    }

    [Fact]
    public void Who_was_never_written_to_is_not_reminded() => Assert.Empty(Plan(DueDay, [Step()], Task() with { WrittenTo = null }));

    [Fact]
    public void Nobody_is_reminded_after_closing_but_an_extension_counts()
    {
        var step = Step(anchor: ReminderAnchor.BeforeClosing, days: 1);
        var later = Task() with { ClosesAt = Oslo("2026-03-27 23:59"), Owner = _coordinator };

        Assert.Equal(_owner, Assert.Single(Plan(Oslo("2026-03-19 09:00"), [step], Task(), later)).ContactId);
        Assert.Empty(Plan(Oslo("2026-03-21 09:00"), [step], Task()));
        Assert.Equal(Oslo("2026-03-26 09:00"), Assert.Single(Plan(Oslo("2026-03-26 12:00"), [step], Task(), later)).Due);
    }

    [Fact]
    public void The_coordinator_is_told_of_colleagues_in_one_mail_and_of_themselves_as_owner()
    {
        var step = Step(to: ReminderRecipients.Owner | ReminderRecipients.Coordinator);

        Assert.Equal(Order(_owner, _coordinator), Order(Recipients(step, Task("a"), Task("b"), Task("c") with { Owner = _coordinator })));
        Assert.Equal([_coordinator],
            Recipients(Step(to: ReminderRecipients.Coordinator), Task("a"), Task("c") with { Owner = _coordinator }));
        Assert.Empty(Recipients(Step(to: ReminderRecipients.Coordinator), Task("c") with { Owner = _coordinator }));
    }

    [Fact]
    public void A_role_that_nobody_holds_is_a_matter_for_whoever_is_asked()
    {
        var role = Task("gartner", ReminderAudience.RoleUnfilled) with { Owner = null };

        Assert.Equal([_coordinator], Recipients(Step(to: ReminderRecipients.Coordinator, audience: ReminderAudience.RoleUnfilled), role));
        Assert.Empty(Recipients(Step(to: ReminderRecipients.Owner, audience: ReminderAudience.RoleUnfilled), role));
    }

    [Fact]
    public void Staff_get_one_mail_each_of_all_whom_they_may_call()
    {
        _person = new(Reachable: false, 0, null);
        var mail = Assert.Single(Plan(DueDay, [Step(to: ReminderRecipients.Staff)], Task("a"), Task("b")));

        Assert.Equal((_staff, (Guid?)null, DueDay), (mail.StaffId, mail.ContactId, mail.Due));
        Assert.Empty(Plan(DueDay, [Step(to: ReminderRecipients.Staff)], Task(state: ReminderAudience.InProgress)));
    }

    private Guid[] Recipients(ReminderStep step, params OpenTask[] tasks) =>
        [.. Plan(DueDay, [step], tasks).Select(mail => mail.ContactId!.Value)];

    private static Guid[] Order(params Guid[] ids) => [.. ids.Order()];

    private List<Outgoing> Plan(DateTime now, ReminderStep[] steps, params OpenTask[] tasks) =>
        [.. DueReminders.Due(
            new PlanFacts(_plan, steps, [_staff], now), tasks,
            new Dictionary<Guid, Person> { [_owner] = _person, [_coordinator] = _person })];

    private static ReminderStep Step(
        int days = 5, ReminderAnchor anchor = ReminderAnchor.AfterInvitation, ReminderAudience audience = ReminderAudience.NotOpened,
        ReminderRecipients to = ReminderRecipients.Owner) =>
        Step(Invited, days, anchor, audience, to);

    private static ReminderStep Step(DateTime? released) =>
        Step(released, 5, ReminderAnchor.AfterInvitation, ReminderAudience.NotOpened, ReminderRecipients.Owner);

    private static ReminderStep Step(DateTime? released, int days, ReminderAnchor anchor, ReminderAudience audience,
        ReminderRecipients to) =>
        new() { ReleasedAt = released, WorkingDays = days, Anchor = anchor, Audience = audience, Recipients = to };

    private OpenTask Task(string part = "a", ReminderAudience state = ReminderAudience.NotOpened) =>
        new(Guid.NewGuid(), "By", part, state, Closes, _owner, Invited, [_coordinator]);

    private static DateTime Oslo(string text) => OsloTime.FromOslo(DateTime.Parse(text));
}
