using System.IO.Compression;
using System.Net;
using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Kept;

/// <summary>
/// The round of a kept database: in the middle of its running, made by the server as far as it goes, with a row in every
/// table. Mails have been sent, others are planned; a member of staff and a respondent are signed in.
/// </summary>
public sealed class KeptRound
{
    private const string Answer = "417";

    private const string Imported = """{"Number":"0301","Name":"Oslo","OrgNumber":null,"Attributes":"{}"}""";

    private const string Import =
        """{"Upload":"0195a3c2-7c00-7000-8000-000000000001","Choices":{"Zeros":0,"SkipUnknownColumns":false},"Plan":""}""";

    private readonly CampaignServer _server;
    private Campaign _campaign = null!;

    private KeptRound(CampaignServer server) => _server = server;

    private ServerHost Host => _server.Host;

    private DateTime Now => Host.Time.GetUtcNow().UtcDateTime;

    public static async Task<KeptVisit> MakeAsync(TestDatabase database)
    {
        await using var server = await CampaignServer.StartAsync(new ServerOptions { Database = database });
        return await new KeptRound(server).MakeAsync();
    }

    private async Task<KeptVisit> MakeAsync()
    {
        var halden = await AddHaldenAsync();
        var oslo = await _server.AddOrganisationAsync("0301");
        var kari = await _server.AddHolderAsync(halden, "gartner");
        var per = await _server.AddHolderAsync(halden, "snekker");
        await _server.AddHolderAsync(oslo, "gartner");
        _campaign = await _server.CreateCampaignAsync();
        if (!await _server.ReleaseAsync(_campaign, mails: 3))
            throw new InvalidOperationException("The campaign was not released.");
        await _server.DeliverAsync();
        await Host.AddPlanAsync(_campaign, TestReminders.After(_campaign, 1, to: ReminderRecipients.Owner | ReminderRecipients.Staff));

        Host.Time.Now = new(2026, 3, 3, 8, 30, 0, TimeSpan.Zero);
        var account = await StaffAccount.CreateAsync(Host);
        var staff = await Host.WithDatabaseAsync(db => db.Users.SingleAsync());
        var participant = await Host.WithDatabaseAsync(db => db.Participants.SingleAsync(row => row.Number == halden.Number));
        var (cookie, link) = await AnswerAsync(participant, kari);
        await Host.PlanRemindersAsync();
        await Host.WithDatabaseAsync(async db =>
        {
            AddStaff(db, staff);
            AddAssigning(db, participant, per);
            AddFollowing(db, participant, kari, staff);
            AddDesk(db, participant, staff);
            await AddNotesAsync(db, participant, kari, per);
            AddResults(db, participant, kari);
            AddImports(db, participant, staff);
            await AddMailsAsync(db, staff);
            await AddOrphanAsync(db);
            await db.SaveChangesAsync();
        });
        return new KeptVisit(Host.Time.Now, _campaign.Id, await CookieAsync(account.SignInAsync), account.Email, account.Password, cookie,
            link, Answer);
    }

    /// <summary>With attributes as an earlier version or a person at the database may have written them.</summary>
    private Task<Organisation> AddHaldenAsync() => Host.WithDatabaseAsync(async db =>
    {
        var organisation = new Organisation
        {
            Number = "0101",
            OrgNumber = "959159092",
            Name = "Halden",
            Attributes =
                """{"county":"\u00d8stfold", "name":"Ærlig & «klok»","population":30790.50,"pilot":false,"size":"large","unknown":null}""",
        };
        db.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    });

    /// <summary>One section from link to receipt, another begun and corrected.</summary>
    private async Task<(string Cookie, string Link)> AnswerAsync(Participant participant, Contact contact)
    {
        var link = await Host.WithDatabaseAsync(db => db.AccessLinks.SingleAsync(row => row.ContactId == contact.Id));
        var invited = new Invited(participant, contact, link, Host.Services.GetRequiredService<LinkTokens>().TokenFor(link.Id));
        var cookie = await CookieAsync(async client =>
        {
            var me = await RespondentClient.StartAsync(client, invited);
            var page = await me.VisitAsync(invited.PathTo("trees"));
            page = await me.PressAsync(page.Answers().With("a.count", Answer), "go", "next");
            await me.PressAsync(page.Form(invited.PathTo("trees") + "/complete"), "go", "");
            foreach (var count in new[] { "2", "3" })
            {
                page = await me.VisitAsync(invited.PathToPage("stadium", "first"));
                await me.PressAsync(page.Answers().With("a.count", count), "go", "exit");
            }
        });
        return (cookie, invited.StartPath);
    }

    private static void AddStaff(FormEngineDb db, Server.Data.Model.Staff staff)
    {
        db.UserClaims.Add(new() { UserId = staff.Id, ClaimType = "avdeling", ClaimValue = "Analyse" });
        db.UserLogins.Add(new() { UserId = staff.Id, LoginProvider = "prøve", ProviderKey = "1", ProviderDisplayName = "Prøve" });
        db.UserTokens.Add(new() { UserId = staff.Id, LoginProvider = "prøve", Name = "merke", Value = "2" });
    }

    private void AddAssigning(FormEngineDb db, Participant participant, Contact owner)
    {
        var colleague = new Contact { Email = "kollega@example.invalid", Name = "Kollega Prøve", Phone = "900 12 345", Language = "nn" };
        db.AddRange(
            colleague,
            new Contact { Email = "post@example.invalid", Name = "Postmottak", Language = "nb", Postbox = true, OptedOutAt = Now },
            new Contact { Email = "slettet@example.invalid", Name = "", Language = "en", ErasedAt = Now },
            new AccessLink { CampaignId = _campaign.Id, ContactId = colleague.Id, CreatedAt = Now },
            new Handover
            {
                ParticipantId = participant.Id,
                Section = "benches",
                FromContactId = owner.Id,
                ToContactId = colleague.Id,
                CreatedAt = Now,
                Message = "Tar du denne?",
                Page = "first"
            },
            new Server.Data.Model.Mail { CampaignId = _campaign.Id, ContactId = colleague.Id, Kind = MailKind.Handover, Due = Now },
            new Nomination
            {
                ParticipantId = participant.Id,
                Role = "leder",
                Outcome = NominationOutcome.NobodyHere,
                ByContactId = owner.Id,
                Reason = "Vakant",
                At = Now
            },
            new Decline
            {
                ParticipantId = participant.Id,
                Section = "trees",
                Reason = "Ingen trær",
                ContactId = owner.Id,
                At = Now,
                WithdrawnAt = Now
            });
    }

    /// <summary>What staff keep for themselves and each other.</summary>
    private void AddDesk(FormEngineDb db, Participant participant, Server.Data.Model.Staff staff)
    {
        db.AddRange(
            new BulkChange
            {
                CampaignId = _campaign.Id,
                Kind = BulkKind.Extend,
                Until = Now.AddDays(7),
                Before = $$"""{"{{participant.Id}}":null}""",
                StaffId = staff.Id,
                At = Now
            },
            new SavedFilter
            {
                CampaignId = _campaign.Id,
                Name = "Ikke begynt",
                Query = "?status=NotStarted",
                StaffId = staff.Id,
                At = Now
            });
    }

    private void AddFollowing(FormEngineDb db, Participant participant, Contact contact, Server.Data.Model.Staff staff)
    {
        db.AddRange(
            new ContactNote
            {
                ParticipantId = participant.Id,
                ContactId = contact.Id,
                StaffId = staff.Id,
                At = Now,
                Outcome = CallOutcome.WillAnswer,
                Text = "Svarer i morgen",
                FollowUpOn = new(2026, 3, 5)
            },
            new LetterText
            {
                CampaignId = _campaign.Id,
                Letter = nameof(MailKind.Reminder),
                Language = "nb",
                Subject = "Husk {undersøkelse}",
                Body = "Hei {navn}"
            },
            new JobRun { Job = "DeliveryJob", Node = "node-1", StartedAt = Now, EndedAt = Now, Done = 3 },
            new JobRun { Job = "BounceJob", Node = "node-1", StartedAt = Now, EndedAt = Now, Error = "IOException" },
            new JobTurn { Job = "DeliveryJob", Due = Now },
            new StaleTable { Name = "contact", Since = Now },
            new Work
            {
                Kind = "ImportWork",
                Subject = "1",
                Input = Import,
                StaffId = staff.Id,
                Language = "nb",
                AskedAt = Now,
                BegunAt = Now,
                Attempts = 1,
                EndedAt = Now
            },
            new LinkRequest { Kind = LinkRequestKind.Password, Address = "kryptert", Language = "nb", AskedAt = Now },
            new LimitUse { Kind = "sign-in.account", Key = "d02e", FreeAt = 1772528400000 },
            new AuditEntry
            {
                At = Now,
                StaffId = staff.Id,
                Action = "participant.extended",
                Subject = $"{participant.Id}",
                Detail = "2026-03-20",
                Reason = "Avtalt på telefon"
            });
    }

    /// <summary>One that a colleague has answered, and that is closed.</summary>
    private async Task AddNotesAsync(FormEngineDb db, Participant participant, Contact contact, Contact colleague)
    {
        var form = await db.FormVersions.Where(form => form.Form == "trees").Select(form => form.Id).SingleAsync();
        var asked = Note(contact, "Usikker på om parken skal med", answers: null);
        (asked.ClosedById, asked.ClosedAt) = (contact.Id, Now);
        db.AddRange(asked, Note(colleague, "Den skal med", asked.Id));

        QuestionNote Note(Contact writer, string text, Guid? answers) => new()
        {
            CampaignId = _campaign.Id,
            ParticipantId = participant.Id,
            Section = "trees",
            Entry = 1,
            FormVersionId = form,
            Question = "count",
            ContactId = writer.Id,
            Text = text,
            At = Now,
            AnswersId = answers,
        };
    }

    private void AddResults(FormEngineDb db, Participant participant, Contact contact) => db.AddRange(
        new Snapshot
        {
            CampaignId = _campaign.Id,
            SurveyVersionId = _campaign.SurveyVersionId,
            TakenAt = Now,
            Reason = SnapshotReason.Enough,
            Shown = 1,
            Answered = 21,
            Hash = "d02e",
            Answers = Packed(),
            Tables = Packed("""{"tables":[],"indicators":[]}"""),
        },
        new ScorecardLink
        {
            CampaignId = _campaign.Id,
            ParticipantId = participant.Id,
            ContactId = contact.Id,
            Name = "Kommunestyret",
            Areas = "[\"green\"]",
            CreatedAt = Now,
            Until = new(2026, 6, 30),
        },
        new Publication { CampaignId = _campaign.Id, Content = """{"Areas":[],"Questions":[],"Commentary":{}}""", Revision = 3 });

    /// <summary>As a snapshot keeps lines.</summary>
    private static byte[] Packed(params IEnumerable<string> lines)
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new BrotliStream(packed, CompressionLevel.Fastest)))
        {
            foreach (var line in lines)
                writer.Write($"{line}\n");
        }

        return packed.ToArray();
    }

    private void AddImports(FormEngineDb db, Participant participant, Server.Data.Model.Staff staff) => db.AddRange(
        new ImportUpload
        {
            Kind = ImportKind.Contacts,
            FileName = "kontakter.csv",
            CreatedAt = Now,
            Content = "number;email\n0301;ny@example.invalid\n"u8.ToArray()
        },
        new ImportWord { Kind = ImportKind.Contacts, Field = ImportField.Role, Word = "iktleder", Meaning = "leader" },
        new ImportBatch
        {
            Kind = ImportKind.Contacts,
            At = Now,
            StaffId = staff.Id,
            Added = 1,
            Changes = [new ImportedChange { Position = 0, OrganisationId = participant.OrganisationId, After = Imported }],
        },
        new Succession { FromId = participant.OrganisationId, ToId = participant.OrganisationId, Date = new(2020, 1, 1) });

    /// <summary>In every state a mail can be in; those that are planned are due.</summary>
    private async Task AddMailsAsync(FormEngineDb db, Server.Data.Model.Staff staff)
    {
        var sent = await db.Mails.FirstAsync(mail => mail.State == MailState.Sent);
        var states = new[] { MailState.Claimed, MailState.Failed, MailState.Uncertain, MailState.Cancelled };
        db.AddRange(states.Index().Select(state => new Server.Data.Model.Mail
        {
            CampaignId = _campaign.Id,
            ContactId = sent.ContactId,
            Kind = MailKind.NewLink,
            Due = Now,
            Sequence = state.Index,
            State = state.Item,
            Claim = Guid.CreateVersion7(),
            ClaimedAt = Now,
            Attempts = 1,
            Error = state.Item == MailState.Failed ? "550 5.1.1" : null,
        }));
        db.AddRange(
            new AccountMail { StaffId = staff.Id, Kind = AccountMailKind.NewPassword, Language = "nb", AskedAt = Now, NextTryAt = Now },
            new AccountMail
            {
                StaffId = staff.Id,
                Kind = AccountMailKind.Invitation,
                Language = "en",
                AskedAt = Now,
                Attempts = 1,
                SentAt = Now
            });
    }

    /// <summary>Answers to a section that the survey does not have any more.</summary>
    private async Task AddOrphanAsync(FormEngineDb db) => db.Add(new SectionResponse
    {
        ParticipantId = await db.Participants.Where(participant => participant.Number == "0301").Select(participant => participant.Id)
            .SingleAsync(),
        Section = "ponds",
        FormVersionId = await db.FormVersions.Where(form => form.Form == "trees").Select(form => form.Id).SingleAsync(),
        Answers = """{"borte":"Her sto det «noe»","count":"sju"}""",
        Revision = 2,
        Status = ResponseStatus.InProgress,
        StartedAt = Now,
        UpdatedAt = Now,
    });

    /// <summary>What a browser has to show after this.</summary>
    private async Task<string> CookieAsync(Func<HttpClient, Task> visit)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress =
            Host.Address
        };
        await visit(client);
        return cookies.GetCookieHeader(Host.Address);
    }
}
