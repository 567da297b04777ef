using FormEngine.Server.Data.Model;
using FormEngine.Server.Reminders;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Campaigns;

/// <summary>What tests do with reminders.</summary>
public static class TestReminders
{
    public const ReminderAudience Anybody =
        ReminderAudience.NotOpened | ReminderAudience.OpenedNothingAnswered | ReminderAudience.InProgress;

    /// <summary>A plan that sends at nine, quiet from eight to seven, with these steps released.</summary>
    public static Task AddPlanAsync(this ServerHost host, Campaign campaign, params ReminderStep[] steps) =>
        host.WithDatabaseAsync(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        db.Add(new ReminderPlan
        {
            CampaignId = campaign.Id,
            SendAt = new(9, 0),
            QuietFrom = new(20, 0),
            QuietUntil = new(7, 0),
            Ceiling = 3,
            PlannedThrough = DateOnly.FromDateTime(now).AddDays(-1),
        });
        db.AddRange(steps);
        await db.SaveChangesAsync();
    });

    public static ReminderStep After(
        Campaign campaign, int days, ReminderAudience audience = Anybody, ReminderRecipients to = ReminderRecipients.Owner) => new()
        {
            CampaignId = campaign.Id,
            Anchor = ReminderAnchor.AfterInvitation,
            WorkingDays = days,
            Audience = audience,
            Recipients = to,
            ReleasedAt = DateTime.UnixEpoch,
        };

    public static ReminderStep Before(Campaign campaign, int days, ReminderAudience audience = Anybody)
    {
        var step = After(campaign, days, audience);
        step.Anchor = ReminderAnchor.BeforeClosing;
        return step;
    }

    public static async Task<int> PlanRemindersAsync(this ServerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderPlanner>().PlanAsync();
    }

    /// <summary>As the jobs do: plans, then delivers.</summary>
    public static async Task RemindAsync(this CampaignServer server)
    {
        await server.Host.PlanRemindersAsync();
        await server.DeliverAsync();
    }

    /// <summary>The reminders in the outbox.</summary>
    public static Task<List<Server.Data.Model.Mail>> RemindersAsync(this CampaignServer server) => server.ReadAsync(db =>
        db.Mails.AsNoTracking().Where(mail => mail.Kind == MailKind.Reminder).OrderBy(mail => mail.Due).ToListAsync());

    public static Task OpenAsync(this CampaignServer server, Contact contact) => server.Host.WithDatabaseAsync(async db =>
    {
        await db.AccessLinks.Where(link => link.ContactId == contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.OpenedAt, DateTime.UnixEpoch));
    });

    /// <summary>Answers every section a contact owns.</summary>
    public static Task AnswerAsync(this CampaignServer server, Contact contact, ResponseStatus status) =>
        server.Host.WithDatabaseAsync(async db =>
    {
        foreach (var owned in await db.Assignments.Where(assignment => assignment.ContactId == contact.Id).ToListAsync())
            db.Add(new SectionResponse
            {
                ParticipantId = owned.ParticipantId,
                Section = owned.Section,
                FormVersionId = await db.FormVersions.Where(form => form.Form == owned.Section).Select(form => form.Id).SingleAsync(),
                Answers = "{}",
                Status = status,
            });
        await db.SaveChangesAsync();
    });
}
