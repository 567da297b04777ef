using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>Whom a step would write to if it went today, and whom it would leave out and why.</summary>
public sealed record StepReach(IReadOnlyList<Guid> Contacts, int Staff, IReadOnlyList<(Guid Contact, LeftOut Why)> LeftOut)
{
    public int Persons => Contacts.Count + Staff;
}

/// <summary>A day on which a step goes out, and to how many as things stand now.</summary>
public sealed record StepDay(DateOnly Day, int Persons);

/// <summary>What a step would do, as things stand: facts in, figures out.</summary>
public sealed class ReminderForecast(PlanFacts facts, IReadOnlyList<OpenTask> tasks, IReadOnlyDictionary<Guid, Person> people)
{
    /// <param name="step">Any step of the plan.</param>
    public StepReach Today(ReminderStep step) => Reach(step, tasks);

    /// <summary>From now on. Who has not been invited yet is counted as invited at the start.</summary>
    /// <param name="step">A step that has a day.</param>
    /// <param name="start">When the round opens.</param>
    public IReadOnlyList<StepDay> Days(ReminderStep step, DateTime start) =>
        [.. from task in tasks
            let due = ReminderSchedule.Due(step, facts.Plan.SendAt, task.WrittenTo ?? start, task.ClosesAt)
            where due is not null && due.Value.ToOsloDay() > facts.Plan.PlannedThrough && (step.ReleasedAt ?? facts.Now) <= due
            group task by due.Value.ToOsloDay() into day
            orderby day.Key
            select new StepDay(day.Key, Reach(step, [.. day]).Persons)];

    private StepReach Reach(ReminderStep step, IReadOnlyList<OpenTask> among)
    {
        var today = facts.Now.ToOsloDay();
        var open = among.Where(task => facts.Now < task.ClosesAt).ToList();
        var contacts = open.SelectMany(task => task.Recipients(step)).Distinct()
            .Select(contact => (Contact: contact, Why: Why(contact, today))).ToLookup(contact => contact.Why is null);
        var staff = step.Recipients.HasFlag(ReminderRecipients.Staff) && open.Exists(task => step.Audience.HasFlag(task.State))
            ? facts.Staff.Count
            : 0;
        return new StepReach(
            [.. contacts[true].Select(contact => contact.Contact)], staff,
            [.. contacts[false].Select(contact => (contact.Contact, contact.Why!.Value))]);
    }

    private LeftOut? Why(Guid contact, DateOnly today) =>
        people.TryGetValue(contact, out var person) ? DueReminders.WhyLeftOut(facts.Plan, person, today) : LeftOut.Unreachable;
}
