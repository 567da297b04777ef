using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Testing.Rounds;

/// <summary>A campaign to which anything may happen, in any order.</summary>
public sealed class RandomRound(ServerHost host, Random random)
{
    private static readonly string[] Sections = ["alfa", "beta"];

    private static readonly string[] Attributes =
    [
        "{}", """{"type":"kommune"}""", """{"type":"kommune","county":"Agder","population":4999}""",
        """{"type":"kommune","county":"Troms","population":5000}""", """{"type":"fylke","county":"Agder","population":300000}""",
    ];

    private readonly List<Guid> _participants = [];
    private readonly List<Guid> _contacts = [];
    private Guid _form;

    public Guid Campaign { get; private set; }

    public string TrackerPath => $"/staff/campaigns/{Campaign}/tracking";

    public Task CreateAsync(int participants) => host.WithDatabaseAsync(async db =>
    {
        var version = await db.SurveyVersions.Include(survey => survey.Forms).SingleAsync(survey => survey.Survey == RoundSurvey.Id);
        _form = version.Forms[0].FormVersionId;
        var campaign = new Campaign
        {
            SurveyVersionId = version.Id,
            Name = "Prøve",
            OpensAt = Now,
            ClosesAt = Now.AddDays(9),
            CreatedAt = Now
        };
        db.Add(campaign);
        Campaign = campaign.Id;
        for (var i = 0; i < participants; i++)
            AddParticipant(db, i);
        await db.SaveChangesAsync();
    });

    public Task StepAsync() => host.WithDatabaseAsync(async db =>
    {
        Func<FormEngineDb, Task>[] steps =
            [AssignAsync, EndAssignmentAsync, SendAsync, OpenAsync, AnswerAsync, AnswerAsync, AnswerAsync, NameAsync, DeclineAsync,
                ExcludeAsync];
        await Pick(steps)(db);
        await db.SaveChangesAsync();
    });

    public async Task StepAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
            await StepAsync();
    }

    private DateTime Now => host.Time.GetUtcNow().UtcDateTime;

    private void AddParticipant(FormEngineDb db, int i)
    {
        var organisation = new Organisation { Number = Guid.NewGuid().ToString("N"), Name = $"Virksomhet {i}", Attributes = "{}" };
        var participant = new Participant
        {
            CampaignId = Campaign,
            OrganisationId = organisation.Id,
            Number = $"{i:000}",
            Name = organisation.Name,
            Attributes = Pick(Attributes),
        };
        var contact = new Contact { Email = $"{Guid.NewGuid():N}@example.invalid", Name = $"Person {i}", Language = "nb" };
        db.AddRange(organisation, participant, contact);
        _participants.Add(participant.Id);
        _contacts.Add(contact.Id);
    }

    private async Task AssignAsync(FormEngineDb db)
    {
        var (participant, section) = (Pick(_participants), Pick(Sections));
        var owned =
            await db.Assignments.AnyAsync(owner => owner.ParticipantId == participant && owner.Section == section && owner.Until == null
                && owner.Kind == AssignmentKind.Owner);
        db.Add(new Assignment
        {
            ParticipantId = participant,
            Section = section,
            ContactId = Pick(_contacts),
            Kind = owned ? AssignmentKind.Contributor : AssignmentKind.Owner,
            From = Now,
        });
    }

    private async Task EndAssignmentAsync(FormEngineDb db)
    {
        var participant = Pick(_participants);
        foreach (var assignment in await db.Assignments.Where(assignment => assignment.ParticipantId == participant
            && assignment.Until == null).ToListAsync())
            assignment.Until = Now;
    }

    private Task SendAsync(FormEngineDb db)
    {
        var state = Pick(Enum.GetValues<MailState>());
        db.Add(new Server.Data.Model.Mail
        {
            CampaignId = Campaign,
            ContactId = Pick(_contacts),
            Kind = Pick(Enum.GetValues<MailKind>()),
            Due = Now.AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
            State = state,
            SentAt = state == MailState.Sent ? Now : null,
        });
        return Task.CompletedTask;
    }

    private async Task OpenAsync(FormEngineDb db)
    {
        var contact = Pick(_contacts);
        var link = await db.AccessLinks.SingleOrDefaultAsync(link => link.CampaignId == Campaign && link.ContactId == contact)
            ?? db.Add(new AccessLink { CampaignId = Campaign, ContactId = contact, CreatedAt = Now }).Entity;
        link.OpenedAt = random.Next(2) == 0 ? Now : link.OpenedAt;
    }

    /// <summary>Begins, changes or adds an entry; also back again, as when an answer is emptied or a section is reopened.</summary>
    private async Task AnswerAsync(FormEngineDb db)
    {
        var (participant, section) = (Pick(_participants), Pick(Sections));
        var entry = section == "beta" ? random.Next(1, 4) : 1;
        var response = await db.SectionResponses.SingleOrDefaultAsync(
            response => response.ParticipantId == participant && response.Section == section && response.Entry == entry);
        response ??= db.Add(new SectionResponse
        {
            ParticipantId = participant,
            Section = section,
            Entry = entry,
            FormVersionId = _form,
            Answers = "{}",
            StartedAt = Now,
        }).Entity;
        response.Status = Pick(Enum.GetValues<ResponseStatus>());
        response.Revision++;
    }

    private Task NameAsync(FormEngineDb db)
    {
        db.Add(new Nomination
        {
            ParticipantId = Pick(_participants),
            Role = Pick(RoundSurvey.Roles),
            NomineeId = Pick(_contacts),
            At = Now
        });
        return Task.CompletedTask;
    }

    private async Task DeclineAsync(FormEngineDb db)
    {
        var (participant, section) = (Pick(_participants), Pick(Sections));
        var decline = await db.Declines.SingleOrDefaultAsync(
            decline => decline.ParticipantId == participant && decline.Section == section && decline.WithdrawnAt == null);
        if (decline is not null)
            decline.WithdrawnAt = Now;
        else
            db.Add(new Decline { ParticipantId = participant, Section = section, Reason = "Vil ikke", At = Now });
    }

    private async Task ExcludeAsync(FormEngineDb db)
    {
        var id = Pick(_participants);
        var participant = await db.Participants.SingleAsync(participant => participant.Id == id);
        participant.ExcludedAt = participant.ExcludedAt is null ? Now : null;
    }

    private T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];
}
