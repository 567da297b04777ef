using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Contacts;

public abstract class ContactsPagesTests(RoundServer server)
{
    [Fact]
    public async Task A_contact_is_added_and_removed_by_hand()
    {
        var page = await OrganisationAsync();
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var added = await client.SendAsync(await client.OpenAsync(page), page,
            ("Input.Name", " Åse Øst "), ("Input.Email", "Aase@Example.invalid"), ("Input.Phone", ""), ("Input.MailLanguage", "nn"),
            ("Input.Roles", "leader"));
        Assert.Equal((HttpStatusCode.SeeOther, page), (added.StatusCode, added.Headers.Location?.ToString()));
        var contact = await ContactAsync("aase@example.invalid");
        Assert.Equal(("Åse Øst", null, "nn"), (contact!.Name, contact.Phone, contact.Language));

        using var removed = await client.SendAsync(await client.OpenAsync(page), page + "/remove");
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Null(await ContactAsync("aase@example.invalid"));
    }

    [Fact]
    public async Task What_was_typed_stands_beside_the_message()
    {
        var page = await OrganisationAsync();
        using var client = await server.Host.CreateStaffClientAsync();

        using var response = await client.SendAsync(await client.OpenAsync(page), page,
            ("Input.Name", "Åse <b>"), ("Input.Email", "aase@"), ("Input.Phone", "1"), ("Input.MailLanguage", "nn"));
        var shown = await response.ReadPageAsync();

        Assert.Equal(["#Input_Email", "#Input_Roles"], shown.QuerySelectorAll(".ds-error-summary a")
            .Select(link => link.GetAttribute("href")));
        Assert.Equal(["Åse <b>", "aase@", "1"],
            new[] { "Name", "Email", "Phone" }.Select(name => shown.GetElementById("Input_" + name)!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_known_address_keeps_its_name_and_gets_the_role()
    {
        var (first, second) = (await OrganisationAsync(), await OrganisationAsync());
        using var client = await server.Host.CreateStaffClientAsync();
        await AddAsync(client, first, "Kari", "kari.kjent@example.invalid");

        await AddAsync(client, second, "En annen", "kari.kjent@example.invalid");

        var contact = await ContactAsync("kari.kjent@example.invalid");
        Assert.Equal(("Kari", 2), (contact!.Name, contact.Roles.Count));
    }

    [Fact]
    public async Task A_list_is_searched_by_contact_and_by_role_nobody_holds()
    {
        var (with, without) = (await OrganisationAsync(), await OrganisationAsync());
        using var client = await server.Host.CreateStaffClientAsync();
        await AddAsync(client, with, "Ørjan Åsnes", "orjan@example.invalid");

        Assert.Equal([with], await ListAsync(client, "?q=ørjan åsnes"));
        Assert.Contains(without, await ListAsync(client, "?missing=leader"));
        Assert.DoesNotContain(with, await ListAsync(client, "?missing=leader"));
    }

    private static async Task<IEnumerable<string?>> ListAsync(HttpClient client, string query) =>
        (await client.OpenAsync("/staff/contacts" + query)).QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"));

    private static async Task AddAsync(HttpClient client, string page, string name, string email)
    {
        using var response = await client.SendAsync(await client.OpenAsync(page), page,
            ("Input.Name", name), ("Input.Email", email), ("Input.MailLanguage", "nb"), ("Input.Roles", "leader"));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private async Task<string> OrganisationAsync()
    {
        var organisation = new Organisation
        {
            Number = Guid.NewGuid().ToString("N")[..12],
            Name = "Virksomheten",
            Attributes = """{"type":"kommune","population":1234}"""
        };
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(organisation);
            await db.SaveChangesAsync();
        });
        return $"/staff/contacts/organisations/{organisation.Number}";
    }

    private Task<Contact?> ContactAsync(string email) => server.Host.WithDatabaseAsync(db =>
        db.Contacts.Include(contact => contact.Roles).SingleOrDefaultAsync(contact => contact.Email == email));
}

public sealed class ContactsPagesOnSqlite(RoundsOnSqlite server) : ContactsPagesTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class ContactsPagesOnPostgres(RoundsOnPostgres server) : ContactsPagesTests(server), IClassFixture<RoundsOnPostgres>;
