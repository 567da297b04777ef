using System.IO.Compression;
using System.Net;
using System.Text;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace FormEngine.Server.Tests.Erasing;

/// <summary>Promise 10: erasing a person leaves no trace of name or address anywhere; the organisation's answers remain.</summary>
public abstract class ErasureTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly string[] Traces = ["Torhild", "degårdshaugen", "degardshaugen", "77 123", "77123"];

    private readonly TemporaryFolder _forms = PersonEverywhere.WriteForms();
    private ServerHost _host = null!;
    private PersonEverywhere _round = null!;

    public async Task InitializeAsync()
    {
        _host = await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = _forms.Path,
            Settings = new Dictionary<string, string?>
            {
                ["Jobs:Run"] = "false",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Information",
            },
        });
        _round = new PersonEverywhere(_host);
        await _round.StoreAsync();
        await _host.Services.GetRequiredService<Delivery>().RunAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _forms.Dispose();
    }

    [Fact]
    public async Task No_table_file_statistic_log_or_export_holds_a_trace()
    {
        await _host.WithDatabaseAsync(db => db.SettleAsync());
        Assert.NotEmpty(await TableFilesAsync());
        string[] everywhere = ["answer_log_entry", "audit_entry", "contact", "contact_note", "decline", "handover", "import_upload",
            "import_word", "imported_change", "nomination", "question_note", "saved_filter", "scorecard_link", "section_response"];
        Assert.Equal(everywhere, (await TablesAsync()).Order());
        Assert.Equal(2, Mails().Count);
        Assert.NotEmpty(RawSearch.FilesHolding(_host.Database.Folder, Traces));

        using var client = await EraseAsync();

        Assert.Empty(await TablesAsync());
        await _host.RewriteAllAsync();
        await _host.WithDatabaseAsync(db => db.SettleAsync());
        Assert.Empty(await TableFilesAsync());
        Assert.Empty(await _host.WithDatabaseAsync(db => db.StatisticsHoldingAsync(Traces)));
        Assert.Empty(RawSearch.FilesHolding(_host.Database.Folder, Traces));
        foreach (var path in new[] { "/staff/contacts/export/contacts.csv", "/staff/contacts/export/contacts.xlsx",
            $"/staff/campaigns/{_round.Campaign.Id}/tracking.csv" })
        {
            var text = await TextAsync(client, path);
            Assert.DoesNotContain(Traces, trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase));
        }

        Assert.NotEmpty(_host.Log);
        Assert.DoesNotContain(_host.Log, line => Array.Exists(Traces, trace => line.Contains(trace, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public async Task A_mail_from_elsewhere_whose_header_names_them_is_deleted(string charset)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_host.Database.Folder, "bounces", "unread"));
        var from =
            new MailboxAddress(Encoding.GetEncoding(charset), PersonEverywhere.Name, "privat@example.invalid").ToString(encode: true);
        var file = Path.Combine(folder.FullName, "svar.eml");
        await File.WriteAllTextAsync(file, $"From: {from}\nSubject: Hei\n\nJeg er bortreist.\n");
        Assert.DoesNotContain(PersonEverywhere.Name, from, StringComparison.Ordinal);

        using var client = await EraseAsync();

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task What_the_organisation_answered_remains()
    {
        using var client = await EraseAsync();

        var response = await _host.WithDatabaseAsync(db => db.SectionResponses.SingleAsync());
        Assert.Equal(("""{"count":42,"free":"Spurte [slettet] om dette"}""", ResponseStatus.Ready), (response.Answers, response.Status));
        Assert.Equal("[slettet] svarer i morgen",
            await _host.WithDatabaseAsync(db => db.ContactNotes.Select(note => note.Text).SingleAsync()));
    }

    [Fact]
    public async Task Notes_go_with_their_writer_and_what_colleagues_wrote_stays()
    {
        using var client = await EraseAsync();

        var notes = await _host.WithDatabaseAsync(db => db.QuestionNotes.OrderBy(note => note.Text).ToListAsync());
        Assert.Equal(["Det gjør jeg", "Dette vet [slettet]", "[slettet]"], notes.Select(note => note.Text).Order(StringComparer.Ordinal));
        Assert.Equal(notes.Single(note => note.Text == "[slettet]").Id, notes.Single(note => note.Text == "Det gjør jeg").AnswersId);
    }

    [Fact]
    public async Task The_person_has_nothing_left_to_do_and_others_keep_theirs()
    {
        using var client = await EraseAsync();

        await _host.WithDatabaseAsync(async db =>
        {
            var contact = await db.Contacts.Include(contact => contact.Roles).SingleAsync(contact => contact.Id == _round.Person.Id);
            Assert.Equal((true, 0), (contact.ErasedAt is not null, contact.Roles.Count));
            Assert.Equal([_round.Colleague.Id], await db.Assignments.Where(assignment => assignment.Until == null)
                .Select(assignment => assignment.ContactId).ToListAsync());
            Assert.All(await db.AccessLinks.Where(link => link.ContactId == _round.Person.Id)
                .ToListAsync(), link => Assert.NotNull(link.RevokedAt));
            Assert.NotNull(await db.ScorecardLinks.Where(link => link.ContactId == _round.Person.Id).Select(link => link.RevokedAt)
                .SingleAsync());
            Assert.False(await db.Sessions.AnyAsync(session => session.LinkId != null));
            Assert.Equal(HandoverOutcome.Withdrawn, await db.Handovers.Select(handover => handover.Outcome).SingleAsync());
            Assert.False(await db.Mails.AnyAsync(mail => mail.State == MailState.Planned));
        });
    }

    [Fact]
    public async Task Insight_shows_all_that_is_kept_until_it_is_erased()
    {
        using var client = await _host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/contacts/people/{_round.Person.Id}/insight.json";

        var kept = await client.GetStringAsync(path);
        string[] parts = ["Torhild Ødegårdshaugen", "Hilsen Torhild", "er rett", "svarer i morgen", "Usikker, hilsen", "Runde", "Firefox, Linux"];
        Assert.All(parts, part => Assert.Contains(part, kept, StringComparison.Ordinal));

        using var erased = await EraseAsync();
        using var gone = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private async Task<HttpClient> EraseAsync()
    {
        var client = await _host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/contacts/people/{_round.Person.Id}/erase";
        using var response = await client.SendAsync(await client.OpenAsync(path), path);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return client;
    }

    private Task<IReadOnlyList<string>> TablesAsync() => _host.WithDatabaseAsync(db => db.TablesHoldingAsync(Traces));

    private Task<IReadOnlyList<string>> TableFilesAsync() => _host.WithDatabaseAsync(db => db.TableFilesHoldingAsync(Traces));

    private IReadOnlyList<ReceivedMail> Mails() => ReceivedMail.ReadFolder(Path.Combine(_host.Database.Folder, "mail"));

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            return await client.GetStringAsync(path);
        using var workbook = new ZipArchive(await client.GetStreamAsync(path));
        return string.Concat(workbook.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}

public sealed class ErasureOnSqlite() : ErasureTests(DatabaseKind.Sqlite);

public sealed class ErasureOnPostgres() : ErasureTests(DatabaseKind.Postgres);
