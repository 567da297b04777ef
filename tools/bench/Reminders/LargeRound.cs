using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Bench.Reminders;

/// <summary>A round in which each organisation has four contacts with a section each, all invited a week ago.</summary>
internal static class LargeRound
{
    private const string Survey = "digital-modenhet";
    private const int AtOnce = 2_500;

    private static readonly string[] Sections = ["generelt", "helse", "utdanning", "plan"];

    public static async Task AddAsync(FormEngineDb db, int contacts, DateTime now)
    {
        var campaign = new Campaign
        {
            SurveyVersionId = await db.SurveyVersions.Where(version => version.Survey == Survey && !version.IsEarlier)
                .Select(version => version.Id).SingleAsync(),
            Name = "Bench",
            OpensAt = now.AddDays(-7),
            ReleasedAt = now.AddDays(-7),
            ClosesAt = now.AddDays(14),
            CreatedAt = now.AddDays(-8),
        };
        db.Add(campaign);
        db.Add(new ReminderPlan
        {
            CampaignId = campaign.Id,
            SendAt = new(9, 0),
            QuietFrom = new(20, 0),
            QuietUntil = new(7, 0),
            Ceiling = 5,
            PlannedThrough = DateOnly.FromDateTime(now).AddDays(-1),
        });
        db.Add(new ReminderStep
        {
            CampaignId = campaign.Id,
            Anchor = ReminderAnchor.AfterInvitation,
            WorkingDays = 5,
            Audience = ReminderAudience.NotOpened,
            Recipients = ReminderRecipients.Owner,
            ReleasedAt = campaign.ReleasedAt,
        });
        await db.SaveChangesAsync();
        foreach (var numbers in Enumerable.Range(0, contacts / Sections.Length).Chunk(AtOnce))
            await AddAsync(db, campaign, numbers);
        await db.Database.ExecuteSqlAsync($"ANALYZE");
    }

    private static async Task AddAsync(FormEngineDb db, Campaign campaign, int[] numbers)
    {
        var organisations = numbers.Select(number => new Organisation { Number = $"{number}", Name = $"Bench {number}", Attributes = "{}" })
            .ToList();
        var participants = organisations.ConvertAll(organisation => new Participant
        {
            CampaignId = campaign.Id,
            OrganisationId = organisation.Id,
            Number = organisation.Number,
            Name = organisation.Name,
            Attributes = """{"type":"kommune"}""",
        });
        var people = participants.SelectMany(participant => Sections, (participant, section) => (
            Participant: participant,
            Section: section,
            Contact: new Contact { Email = $"{participant.Number}.{section}@example.invalid", Name = "Bench", Language = "nb" })).ToList();
        await db.InsertMissingAsync(organisations);
        await db.InsertMissingAsync(participants);
        await db.InsertMissingAsync(people.Select(person => person.Contact));
        await db.InsertMissingAsync(people.Select(person => new Assignment
        {
            ParticipantId = person.Participant.Id,
            Section = person.Section,
            ContactId = person.Contact.Id,
            From = campaign.OpensAt,
        }));
        await db.InsertMissingAsync(people.Select(person =>
            new AccessLink { CampaignId = campaign.Id, ContactId = person.Contact.Id, CreatedAt = campaign.OpensAt }));
        await db.InsertMissingAsync(people.Select(person => new Server.Data.Model.Mail
        {
            CampaignId = campaign.Id,
            ContactId = person.Contact.Id,
            Kind = MailKind.Invitation,
            Due = campaign.OpensAt,
            State = MailState.Sent,
            SentAt = campaign.OpensAt,
        }));
    }
}
