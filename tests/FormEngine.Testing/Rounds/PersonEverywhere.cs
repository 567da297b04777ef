using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Testing.Rounds;

/// <summary>A round in which one person has left their name, address and telephone number wherever that is possible.</summary>
public sealed class PersonEverywhere(ServerHost host)
{
    public const string Name = "Torhild Ødegårdshaugen";
    public const string Email = "torhild.odegardshaugen@example.invalid";
    public const string Phone = "900 77 123";

    /// <summary>As an import keeps a list's own words: their letters and digits, in lower case.</summary>
    private static readonly string[] Words = ["torhildødegårdshaugen", "ødegårdshaugentorhildit", "torhildødegårdshaugen4790077123"];

    private const string Survey = """
        { "id": "mini", "x-version": "1", "x-language": "nb", "languages": ["nb"], "title": "Mini", "asker": "Etaten",
          "contact": { "name": "Hjelp", "email": "hjelp@example.invalid" },
          "roles": [ { "id": "leader", "title": "Leder" } ],
          "sections": [ { "id": "a", "form": "a", "role": "leader", "title": "Delen" } ] }
        """;

    private const string Form = """
        { "$schema": "http://json-schema.org/draft-04/schema#", "id": "a", "x-version": "1", "x-language": "nb", "title": "A", "type": "object",
          "x-pages": [ { "id": "one", "title": "Én", "questions": ["count", "free", "who", "mail"] } ],
          "properties": {
            "count": { "title": "Antall", "type": "integer" }, "free": { "title": "Fritt", "type": "string" },
            "who": { "title": "Hvem", "type": "string", "x-personal": true },
            "mail": { "title": "E-post", "type": "string", "format": "email", "x-personal": true } } }
        """;

    private const string Answers = $$"""{"count":42,"free":"Spurte {{Name}} om dette","who":"{{Name}}","mail":"{{Email}}"}""";

    public Contact Person { get; } = new() { Email = Email, Name = Name, Phone = Phone, Language = "nb" };

    public Contact Colleague { get; } = new() { Email = "kollega@example.invalid", Name = "Kollega Prøve", Language = "nb" };

    public Campaign Campaign { get; private set; } = null!;

    public SectionResponse Response { get; private set; } = null!;

    private DateTime Now => host.Time.GetUtcNow().UtcDateTime;

    public static TemporaryFolder WriteForms() => new TemporaryFolder().With("mini/survey.json", Survey).With("mini/a.json", Form);

    public Task StoreAsync() => host.WithDatabaseAsync(async db =>
    {
        var version = await db.SurveyVersions.Include(survey => survey.Forms).SingleAsync();
        var organisation = new Organisation { Number = "0301", Name = "Oslo", Attributes = "{}" };
        Campaign = new Campaign
        {
            SurveyVersionId = version.Id,
            Name = "Runde",
            OpensAt = Now.AddDays(-1),
            ClosesAt = Now.AddDays(9),
            CreatedAt = Now,
            ReleasedAt = Now,
            DeleteOn = DateOnly.FromDateTime(Now.AddDays(30)),
        };
        var participant = new Participant
        {
            CampaignId = Campaign.Id,
            OrganisationId = organisation.Id,
            Number = "0301",
            Name = "Oslo",
            Attributes = "{}"
        };
        Response = new SectionResponse
        {
            ParticipantId = participant.Id,
            Section = "a",
            FormVersionId = version.Forms[0].FormVersionId,
            Answers = Answers,
            Revision = 1,
            Status = ResponseStatus.Ready,
            StartedAt = Now,
            UpdatedAt = Now,
        };
        db.AddRange(organisation, Campaign, Person, Colleague, participant, Response);
        db.Add(new RoleHolder { OrganisationId = organisation.Id, Role = "leader", ContactId = Person.Id });
        AddTasks(db, participant);
        AddTexts(db, participant);
        AddNotes(db, participant);
        AddHistory(db);
        await db.SaveChangesAsync();
    });

    private void AddTasks(FormEngineDb db, Participant participant)
    {
        db.Add(new Assignment
        {
            ParticipantId = participant.Id,
            Section = "a",
            ContactId = Person.Id,
            Kind = AssignmentKind.Owner,
            From = Now
        });
        db.Add(new Assignment
        {
            ParticipantId = participant.Id,
            Section = "a",
            ContactId = Colleague.Id,
            Kind = AssignmentKind.Contributor,
            From = Now
        });
        var link = new AccessLink { CampaignId = Campaign.Id, ContactId = Person.Id, CreatedAt = Now };
        db.AddRange(link, new Session { LinkId = link.Id, BegunAt = Now, EndsAt = Now.AddDays(3), Browser = "Firefox, Linux" });
        db.Add(new AccessLink { CampaignId = Campaign.Id, ContactId = Colleague.Id, CreatedAt = Now });
        db.AddRange(Invitation(Person, Now), Invitation(Colleague, Now), Invitation(Person, Now.AddDays(2)));
        db.Add(new Handover
        {
            ParticipantId = participant.Id,
            Section = "a",
            FromContactId = Person.Id,
            ToContactId = Colleague.Id,
            CreatedAt = Now,
            Message = "Hilsen Torhild, 90077123",
            Reply = "Spør heller Torhild",
        });
    }

    private void AddTexts(FormEngineDb db, Participant participant)
    {
        db.Add(new Nomination
        {
            ParticipantId = participant.Id,
            Role = "leader",
            Outcome = NominationOutcome.Named,
            NomineeId = Person.Id,
            At = Now,
            Reason = $"{Name} er rett"
        });
        db.Add(new Decline { ParticipantId = participant.Id, Section = "a", Reason = $"Spør {Email}", At = Now, WithdrawnAt = Now });
        db.Add(new ContactNote
        {
            ParticipantId = participant.Id,
            ContactId = Person.Id,
            StaffId = Guid.NewGuid(),
            At = Now,
            Text = "Torhild svarer i morgen"
        });
        db.Add(new ScorecardLink
        {
            CampaignId = Campaign.Id,
            ParticipantId = participant.Id,
            ContactId = Person.Id,
            Name = "Til Torhild sin leder",
            Areas = "[]",
            CreatedAt = Now,
            Until = DateOnly.FromDateTime(Now.AddDays(9)),
        });
        db.Add(new AuditEntry { At = Now, Action = "participant.extended", Reason = $"Avtalt med ØDEGÅRDSHAUGEN, Torhild" });
        db.Add(new ImportUpload
        {
            Kind = ImportKind.Contacts,
            FileName = "a.csv",
            CreatedAt = Now,
            Content = System.Text.Encoding.UTF8.GetBytes($"number;email\n0301;{Email}\n")
        });
        db.Add(new ImportBatch
        {
            Kind = ImportKind.Contacts,
            At = Now,
            Changes = [new ImportedChange { Position = 0, ContactId = Person.Id, After = $$"""{"Name":"{{Name}}"}""" }],
        });
        db.AddRange(Words.Select(word =>
            new ImportWord { Kind = ImportKind.Contacts, Field = ImportField.Role, Word = word, Meaning = "leader" }));
    }

    /// <summary>The person's own, one of them answered by a colleague; and a colleague's, who names them, answered by the person.</summary>
    private void AddNotes(FormEngineDb db, Participant participant)
    {
        var asked = Note(Person, "Spør Torhild på økonomi", answers: null);
        var named = Note(Colleague, $"Dette vet {Name}", answers: null);
        db.AddRange(asked, Note(Colleague, "Det gjør jeg", asked.Id), Note(Person, "Usikker, hilsen Torhild", answers: null),
            named, Note(Person, "Ja, Torhild vet det", named.Id));

        QuestionNote Note(Contact writer, string text, Guid? answers) => new()
        {
            CampaignId = Campaign.Id,
            ParticipantId = participant.Id,
            Section = "a",
            Entry = 1,
            FormVersionId = Response.FormVersionId,
            Question = "count",
            ContactId = writer.Id,
            Text = text,
            At = Now,
            AnswersId = answers,
        };
    }

    /// <summary>An answer as it was before it was corrected.</summary>
    private void AddHistory(FormEngineDb db) => db.Add(new AnswerLogEntry
    {
        ResponseId = Response.Id,
        Revision = 1,
        Question = "who",
        Value = $"\"{Name}\"",
        ContactId = Person.Id,
        At = Now,
    });

    private Server.Data.Model.Mail Invitation(Contact contact, DateTime due) =>
        new() { CampaignId = Campaign.Id, ContactId = contact.Id, Kind = MailKind.Invitation, Due = due };
}
