using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>A contact as planning sees them: whether mail may go there, and the reminders of this campaign so far.</summary>
public sealed record Person(bool Reachable, int Reminders, DateOnly? LastReminded);

/// <summary>A campaign's plan as planning sees it.</summary>
public sealed record PlanFacts(ReminderPlan Plan, IReadOnlyList<ReminderStep> Steps, IReadOnlyList<Guid> Staff, DateTime Now);

/// <summary>
/// Which reminders are due: facts in, rows out, nothing sent or stored. Each day is planned once, so that nobody gets a
/// reminder for a state they reach after its day. Each person gets one mail a day at most, of the step that came due last,
/// and never more in all than the ceiling.
/// </summary>
public static class DueReminders
{
    public static IEnumerable<Data.Model.Mail> Due(PlanFacts facts, IReadOnlyList<OpenTask> tasks,
        IReadOnlyDictionary<Guid, Person> people) =>
        ToContacts(facts, tasks, people).Concat(ToStaff(facts, tasks));

    /// <summary>Why somebody gets no reminder on a day; null where they do.</summary>
    public static LeftOut? WhyLeftOut(ReminderPlan plan, Person person, DateOnly day) =>
        !person.Reachable ? LeftOut.Unreachable
        : person.Reminders >= plan.Ceiling ? LeftOut.Ceiling
        : person.LastReminded >= day ? LeftOut.RemindedToday
        : null;

    private static IEnumerable<Data.Model.Mail> ToContacts(PlanFacts facts, IReadOnlyList<OpenTask> tasks,
        IReadOnlyDictionary<Guid, Person> people) =>
        from moment in Moments(facts, tasks)
        from contact in moment.Task.Recipients(moment.Step)
        group moment by contact into own
        let latest = own.MaxBy(moment => moment.Due)
        where people.TryGetValue(own.Key, out var person) && WhyLeftOut(facts.Plan, person, latest.Due.ToOsloDay()) is null
        select Mail(latest, contact: own.Key);

    private static IEnumerable<Data.Model.Mail> ToStaff(PlanFacts facts, IReadOnlyList<OpenTask> tasks)
    {
        var moments = Moments(facts, tasks)
            .Where(moment => moment.Step.Recipients.HasFlag(ReminderRecipients.Staff) && moment.Step.Audience.HasFlag(moment.Task.State))
            .ToList();
        return moments.Count == 0 ? [] : facts.Staff.Select(staff => Mail(moments.MaxBy(moment => moment.Due), staff: staff));
    }

    private static IEnumerable<(ReminderStep Step, OpenTask Task, DateTime Due)> Moments(PlanFacts facts, IReadOnlyList<OpenTask> tasks) =>
        from step in facts.Steps
        where step.ReleasedAt is not null && step.Anchor != ReminderAnchor.ByHand
        from task in tasks
        where facts.Now < task.ClosesAt
        let due = ReminderSchedule.Due(step, facts.Plan.SendAt, task.WrittenTo, task.ClosesAt)
        where due >= step.ReleasedAt && due <= facts.Now && due.Value.ToOsloDay() > facts.Plan.PlannedThrough
        select (step, task, due.Value);

    private static Data.Model.Mail Mail((ReminderStep Step, OpenTask Task, DateTime Due) moment, Guid? contact = null,
        Guid? staff = null) => new()
        {
            CampaignId = moment.Step.CampaignId,
            ContactId = contact,
            StaffId = staff,
            StepId = moment.Step.Id,
            Kind = MailKind.Reminder,
            Due = moment.Due,
        };
}

public enum LeftOut
{
    Unreachable,
    Ceiling,
    RemindedToday,
}
