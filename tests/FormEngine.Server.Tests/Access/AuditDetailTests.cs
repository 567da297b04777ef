using System.Text.RegularExpressions;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Accounts;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Conventions;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Access;

/// <summary>What more the log says of an action is in the language of whoever reads it.</summary>
public sealed partial class AuditDetailTests(StaffOnSqlite server) : IClassFixture<StaffOnSqlite>
{
    private static readonly IReadOnlyDictionary<string, string> Words =
        TextCatalogue.All.Single(catalogue => catalogue.Name == "AuditTexts").Languages["nb"];

    [Theory]
    [InlineData("nb", "prosjektmedarbeider, nå designer")]
    [InlineData("nn", "prosjektmedarbeidar, no designar")]
    [InlineData("en", "project staff, now designer")]
    public async Task Values_have_words(string language, string said)
    {
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        var id = await server.Host.WithDatabaseAsync(db =>
            db.Users.Where(staff => staff.Email == account.Email).Select(staff => staff.Id).SingleAsync());
        using var client = await server.Host.CreateStaffClientAsync();
        using var changed = await client.SendAsync(
            await client.OpenAsync($"/staff/accounts/{id}"), $"/staff/accounts/{id}/role", ("role", nameof(StaffRole.Designer)));

        Assert.Equal(said, await DetailAsync(client, $"{id}", language));
    }

    [Theory]
    [InlineData("nb", "frist 30. april 2026 kl. 12.00, nå 1. mai 2026 kl. 23.59")]
    [InlineData("nn", "frist 30. april 2026 kl. 12.00, no 1. mai 2026 kl. 23.59")]
    [InlineData("en", "deadline 30 April 2026 at 12:00, now 1 May 2026 at 23:59")]
    public async Task Times_are_written_as_on_pages(string language, string said)
    {
        var detail = AuditDetail.Of("ClosingMoved", Utc(30, 4, 10, 0), Utc(1, 5, 21, 59));

        Assert.Equal(said, await ReadAsync(detail.Kept, language));
    }

    [Theory]
    [InlineData("nb", "sendes 08.30, stille fra 18.00 til 07.00, høyst 1\u00a0200 e-poster")]
    [InlineData("en", "sent at 08:30, quiet from 18:00 to 07:00, at most 1,200 mails")]
    public async Task So_are_times_of_day_and_numbers(string language, string said)
    {
        var detail = AuditDetail.Of("ReminderTimes", new TimeOnly(8, 30), new TimeOnly(18, 0), new TimeOnly(7, 0), 1200);

        Assert.Equal(said, await ReadAsync(detail.Kept, language));
    }

    [Fact]
    public async Task Several_values_are_named_one_by_one()
    {
        var detail = AuditDetail.Of("ReminderStep", ReminderAnchor.BeforeClosing, 3,
            ReminderAudience.NotOpened | ReminderAudience.InProgress, ReminderRecipients.Owner | ReminderRecipients.Coordinator);

        Assert.Equal("før fristen, arbeidsdager: 3; om: ikke åpnet, påbegynt; til: den som har ansvaret, koordinator",
            await ReadAsync(detail.Kept, "nb"));
    }

    [Theory]
    [InlineData("new 3, changed 0, unchanged 1")]
    [InlineData("{ikke en tekst}.csv")]
    [InlineData("""{"text":null,"parts":null}""")]
    public async Task What_earlier_versions_wrote_and_what_is_a_code_stands_as_it_is(string kept) =>
        Assert.Equal(kept, await ReadAsync(kept, "nb"));

    [Fact]
    public void Every_text_of_a_detail_exists_and_is_filled() => Convention.Holds(
        from file in SourceFile.In("server", ".cs")
        from Match use in Use().Matches(file.Text)
        from name in Name().Matches(use.Value).Select(match => match.Groups[1].Value)
        let parts = use.Groups["part"].Captures.Count
        where !Words.TryGetValue(name, out var text) || Hole().Matches(text).Count != parts
        select $"{file.Path}: {use.Value}");

    [Fact]
    public void Every_value_in_a_detail_has_words() => Convention.Holds(
        from type in new[]
        {
            typeof(AssignmentKind), typeof(BulkKind), typeof(ReminderAnchor), typeof(ReminderAudience), typeof(ReminderRecipients),
            typeof(SignInOutcome), typeof(StaffRole),
        }
        from value in Enum.GetNames(type)
        where !Words.ContainsKey(type.Name + value)
        select type.Name + value);

    private async Task<string> ReadAsync(string kept, string language)
    {
        var subject = Guid.NewGuid();
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new AuditEntry { At = server.Host.Time.Now.UtcDateTime, Action = "file.downloaded", Subject = $"{subject}", Detail = kept });
            await db.SaveChangesAsync();
        });
        using var client = await server.Host.CreateStaffClientAsync();
        return await DetailAsync(client, $"{subject}", language);
    }

    private static async Task<string> DetailAsync(HttpClient client, string subject, string language)
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await client.OpenAsync($"/staff/audit?q={subject}")).QuerySelectorAll("tbody tr td:last-child span").Single().TextContent;
    }

    private static DateTime Utc(int day, int month, int hour, int minute) => new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);

    [GeneratedRegex(@"AuditDetail\.Of\((?<text>[^,)]+)(?:,\s*(?<part>(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+))*\)")]
    private static partial Regex Use();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
