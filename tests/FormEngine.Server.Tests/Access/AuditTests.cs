using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Access;

public abstract class AuditTests(StaffServer server)
{
    [Fact]
    public async Task Names_are_those_of_today_and_lead_to_what_they_name()
    {
        var (client, contact) = await OpenAsync();
        await AddAsync("contact.role-given", contact.Id);
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Contacts.Single(row => row.Id == contact.Id).Name = "Åse Nynavn";
            await db.SaveChangesAsync();
        });

        var row = (await client.OpenAsync($"/staff/audit?q={contact.Id}")).QuerySelectorAll("tbody tr").Single().TextContent;

        Assert.Contains("Åse Nynavn", row, StringComparison.Ordinal);
        Assert.Contains("Ga en person en rolle", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_searched_by_who_what_about_whom_and_when()
    {
        var (client, contact) = await OpenAsync();
        await AddAsync("section.completed", Guid.NewGuid(), contact.Id);
        await AddAsync("mail.sent-again", contact.Id);

        Assert.Equal(1, await CountAsync(client, $"who={contact.Email.ToUpperInvariant()}"));
        Assert.Equal(1, await CountAsync(client, $"q={contact.Name}"));
        Assert.Equal(1, await CountAsync(client, $"q={contact.Id}&what=mail."));
        Assert.Equal(1, await CountAsync(client, $"q={contact.Id}&what=mail.sent-again&from=2026-03-02&to=2026-03-02"));
        Assert.Equal(0, await CountAsync(client, $"q={contact.Id}&what=section.completed"));
        Assert.Equal(0, await CountAsync(client, $"q={contact.Id}&to=2026-03-01"));
        Assert.Equal(0, await CountAsync(client, $"q={contact.Id}&from=2026-03-03"));
    }

    [Fact]
    public async Task The_file_holds_what_the_view_does()
    {
        var (client, contact) = await OpenAsync();
        await AddAsync("mail.sent-again", contact.Id, reason: "Ringte og ba om det");

        var csv = await client.GetStringAsync($"/staff/audit.csv?q={contact.Id}");
        using var xlsx = await client.GetAsync($"/staff/audit.xlsx?q={contact.Id}");

        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($";Sendte en e-post på nytt;{contact.Name};;Ringte og ba om det", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_told_beside_the_field_and_the_rest_of_the_search_stays()
    {
        using var client = await server.Host.CreateStaffClientAsync();

        var page = await client.OpenAsync("/staff/audit?who=Åse&from=2026-02-30&to=2026-03-01");

        Assert.NotNull(page.QuerySelector("#From ~ .ds-validation-message"));
        Assert.Equal(("2026-02-30", "2026-03-01", "Åse"), (Value("#From"), Value("#To"), Value("#who")));

        string? Value(string field) => page.QuerySelector(field)!.GetAttribute("value");
    }

    private async Task<(HttpClient Client, Contact Contact)> OpenAsync()
    {
        var contact = new Contact { Name = $"Åse {Guid.NewGuid():N}", Email = $"{Guid.NewGuid():N}@example.invalid", Language = "nb" };
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(contact);
            await db.SaveChangesAsync();
        });
        return (await server.Host.CreateStaffClientAsync(), contact);
    }

    private Task AddAsync(string action, Guid subject, Guid? by = null, string? reason = null) => server.Host.WithDatabaseAsync(async db =>
    {
        db.Add(new AuditEntry
        {
            At = server.Host.Time.Now.UtcDateTime,
            Action = action,
            Subject = $"{subject}",
            ContactId = by,
            Reason = reason
        });
        await db.SaveChangesAsync();
    });

    private static async Task<int> CountAsync(HttpClient client, string query) =>
        (await client.OpenAsync($"/staff/audit?{query}")).QuerySelectorAll("tbody tr").Length;
}

public sealed class AuditOnSqlite(StaffOnSqlite server) : AuditTests(server), IClassFixture<StaffOnSqlite>;

public sealed class AuditOnPostgres(StaffOnPostgres server) : AuditTests(server), IClassFixture<StaffOnPostgres>;
