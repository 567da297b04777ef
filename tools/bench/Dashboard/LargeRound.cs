using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Bench.Dashboard;

/// <summary>A round of many participants in all states: each section has an owner, most are invited, half have answered.</summary>
internal static class LargeRound
{
    public const string Email = "bench@example.invalid";
    public const string Password = "a long and good password";

    private const string Survey = "digital-modenhet";
    private const int Counties = 15;

    public static async Task<Guid> MakeAsync(string connection, int participants)
    {
        await using var db = new FormEngineDb(new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(connection).Options);
        var survey = await db.SurveyVersions.Include(version => version.Forms)
            .SingleAsync(version => version.Survey == Survey && !version.IsEarlier);
        var now = DateTime.UtcNow;
        var campaign = new Campaign
        {
            SurveyVersionId = survey.Id,
            Name = "Bench",
            OpensAt = now.AddDays(-40),
            ClosesAt = now.AddDays(20),
            ReleasedAt = now.AddDays(-40),
            CreatedAt = now,
        };
        db.AddRange(campaign, Staff());
        await db.SaveChangesAsync();
        var random = new Random(1);
        for (var number = 0; number < participants; number++)
        {
            Add(db, campaign, survey.Forms, number, random);
            if (number % 500 == 499)
                await FlushAsync(db);
        }
        await FlushAsync(db);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return campaign.Id;
    }

    private static async Task FlushAsync(FormEngineDb db)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static Staff Staff()
    {
        var staff = new Staff
        {
            Name = "Bench",
            Role = StaffRole.Admin,
            UserName = Email,
            NormalizedUserName = Email.ToUpperInvariant(),
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        staff.PasswordHash = new PasswordHasher<Staff>().HashPassword(staff, Password);
        return staff;
    }

    private static void Add(FormEngineDb db, Campaign campaign, List<SurveyVersionForm> forms, int number, Random random)
    {
        var organisation = new Organisation { Number = $"{number:00000}", Name = $"Bench {number}", Attributes = "{}" };
        var participant = new Participant
        {
            CampaignId = campaign.Id,
            OrganisationId = organisation.Id,
            Number = organisation.Number,
            Name = organisation.Name,
            Attributes =
                $$"""{"type":"kommune","county":"Fylke {{number % Counties}}","region":"Landsdel {{number
                    % 5}}","population":{{random.Next(500, 90000)}}}""",
        };
        db.AddRange(organisation, participant);
        foreach (var form in forms)
            AddSection(db, campaign, participant, form, random);
    }

    private static void AddSection(FormEngineDb db, Campaign campaign, Participant participant, SurveyVersionForm form, Random random)
    {
        var contact = new Contact
        {
            Email = $"{participant.Number}.{form.Form}@example.invalid",
            Name = participant.Number,
            Language = "nb"
        };
        db.AddRange(contact, new Assignment
        {
            ParticipantId = participant.Id,
            Section = form.Form,
            ContactId = contact.Id,
            From = campaign.OpensAt,
        }, new Mail
        {
            CampaignId = campaign.Id,
            ContactId = contact.Id,
            Kind = MailKind.Invitation,
            Due = campaign.OpensAt,
            State = MailState.Sent,
            SentAt = campaign.OpensAt,
        }, new AccessLink { CampaignId = campaign.Id, ContactId = contact.Id, OpenedAt = random.Next(3) > 0 ? campaign.OpensAt : null });
        if (random.Next(2) == 0)
            db.Add(Response(campaign, participant, form, random));
    }

    private static SectionResponse Response(Campaign campaign, Participant participant, SurveyVersionForm form, Random random)
    {
        var started = campaign.OpensAt.AddDays(random.Next(40));
        var complete = random.Next(4) > 0;
        return new SectionResponse
        {
            ParticipantId = participant.Id,
            Section = form.Form,
            FormVersionId = form.FormVersionId,
            Answers = "{}",
            Status = complete ? ResponseStatus.Complete : ResponseStatus.InProgress,
            StartedAt = started,
            UpdatedAt = started,
            CompletedAt = complete ? started : null,
        };
    }
}
