using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Contacts;

public abstract class PeoplePagesTests(RoundServer server)
{
    private const string Home = "/staff/contacts/people";

    private readonly string _tag = Guid.NewGuid().ToString("N")[..10];

    [Theory]
    [InlineData("?q=åse {0}")]
    [InlineData("?q=PERSON.{0}@")]
    [InlineData("?q={0} sykehus")]
    [InlineData("?q={0}&show=Bounced")]
    [InlineData("?q={0}&show=OptedOut")]
    [InlineData("?q={0}&role=leader")]
    public async Task A_person_is_found_by_name_address_organisation_mark_or_role(string query)
    {
        var person = await StoreAsync();
        await StoreAsync(plain: true);
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await client.OpenAsync(Home + string.Format(null, query, _tag));

        Assert.Equal([$"{Home}/{person.Id}"], page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_new_address_is_tried_again_and_a_taken_one_is_refused()
    {
        var (person, other) = (await StoreAsync(), await StoreAsync(plain: true));
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var refused = await ChangeAsync(client, person, other.Email.ToUpperInvariant());
        Assert.Contains(other.Name, (await refused.ReadPageAsync()).GetElementById("Input_Email-validation")!.TextContent,
            StringComparison.Ordinal);
        using var changed = await ChangeAsync(client, person, $"Ny.{_tag}@example.invalid");

        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        var stored = await ReadAsync(person);
        Assert.Equal(($"ny.{_tag}@example.invalid", null), (stored.Email, stored.BouncedAt));
    }

    [Fact]
    public async Task Roles_are_given_in_any_organisation_and_taken_again()
    {
        var person = await StoreAsync();
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var (page, roles) = ($"{Home}/{person.Id}", $"{Home}/{person.Id}/roles");

        using var unknown =
            await client.SendAsync(await client.OpenAsync(page), roles, ("Given.Organisation", "Ukjent <b>"), ("Given.Role", "teacher"));
        Assert.Equal("Ukjent <b>", (await unknown.ReadPageAsync()).GetElementById("Given_Organisation")!.GetAttribute("value"));
        using var given =
            await client.SendAsync(await client.OpenAsync(page), roles, ("Given.Organisation", $"{_tag} sykehus"),
                ("Given.Role", "teacher"));
        Assert.Equal(["leader", "teacher"], (await ReadAsync(person)).Roles.Select(holder => holder.Role).Order());

        using var taken = await client.SendAsync(await client.OpenAsync(page), roles + "/remove");
        Assert.Equal(["teacher"], (await ReadAsync(person)).Roles.Select(holder => holder.Role));
    }

    [Fact]
    public async Task Mail_is_resumed_only_with_a_reason_which_the_log_keeps()
    {
        var person = await StoreAsync();
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var (page, resume) = ($"{Home}/{person.Id}", $"{Home}/{person.Id}/resume");

        using var without = await client.SendAsync(await client.OpenAsync(page), resume, ("Lift.Reason", " "));
        Assert.NotNull((await without.ReadPageAsync()).GetElementById("Lift_Reason-validation"));
        using var with = await client.SendAsync(await client.OpenAsync(page), resume, ("Lift.Reason", "Ba om det på telefon"));

        var stored = await ReadAsync(person);
        Assert.Equal((null, null), (stored.OptedOutAt, stored.BouncedAt));
        Assert.Equal("Ba om det på telefon", await server.Host.WithDatabaseAsync(db =>
            db.Audit.Where(entry => entry.Action == "contact.mail-resumed" && entry.Subject == person.Id.ToString())
                .Select(entry => entry.Reason).SingleAsync()));
    }

    [Fact]
    public async Task An_organisation_is_added_changed_and_removed_by_hand()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        const string New = "/staff/contacts/new-organisation";
        var number = _tag.ToUpperInvariant();
        var own = $"/staff/contacts/organisations/{number}";

        using var wrong =
            await client.SendAsync(await client.OpenAsync(New), New, ("Input.Number", _tag), ("Input.Name", "By"),
                ("Input.A[population]", "mange"));
        var shown = await wrong.ReadPageAsync();
        Assert.Equal("mange", shown.QuerySelector("[name='Input.A[population]'][aria-invalid]")!.GetAttribute("value"));
        using var unclear =
            await client.SendAsync(shown, New, ("Input.Number", _tag), ("Input.Name", "By"), ("Input.A[population]", "12.345"));
        shown = await unclear.ReadPageAsync();
        Assert.Equal("12.345", shown.QuerySelector("[name='Input.A[population]'][aria-invalid]")!.GetAttribute("value"));
        Assert.Contains("Skriv 12345 eller 12,3450", shown.QuerySelector("main")!.TextContent);
        using var added =
            await client.SendAsync(shown, New, ("Input.Number", _tag), ("Input.Name", "By"), ("Input.A[population]", "1 200,5"),
                ("Input.A[type]", "kommune"));
        using var changed =
            await client.SendAsync(await client.OpenAsync(own + "/edit"), own + "/edit", ("Input.Number", number),
                ("Input.Name", "Ny by"), ("Input.A[type]", "kommune"));

        var organisation = await server.Host.WithDatabaseAsync(db => db.Organisations.SingleAsync(one => one.Number == number));
        Assert.Equal(("Ny by", """{"type":"kommune"}"""), (organisation.Name, organisation.Attributes.Text));
        using var removed = await client.SendAsync(await client.OpenAsync(own + "/edit"), own + "/delete");
        Assert.Equal("/staff/contacts", removed.Headers.Location?.ToString());
        Assert.False(await server.Host.WithDatabaseAsync(db => db.Organisations.AnyAsync(one => one.Number == number)));
    }

    [Fact]
    public async Task A_number_is_corrected_afterwards_and_understood_without_its_zeros_wherever_one_is_typed()
    {
        var person = await StoreAsync(plain: true);
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var digits = $"1{(uint)Guid.NewGuid().GetHashCode()}";
        var (lost, whole) = ($"/staff/contacts/organisations/{digits}", $"/staff/contacts/organisations/0{digits}");
        var typed = new[] { ("Input.Number", digits), ("Input.Name", "Fylket") };
        using var added = await client.SendAsync(await client.OpenAsync("/staff/contacts/new-organisation"),
            "/staff/contacts/new-organisation", typed);

        using var corrected = await client.SendAsync(await client.OpenAsync(lost + "/edit"), lost + "/edit",
            ("Input.Number", $"0{digits}"), ("Input.Name", "Fylket"));
        using var again = await client.SendAsync(await client.OpenAsync("/staff/contacts/new-organisation"),
            "/staff/contacts/new-organisation", typed);
        using var given = await client.SendAsync(await client.OpenAsync($"{Home}/{person.Id}"), $"{Home}/{person.Id}/roles",
            ("Given.Organisation", digits), ("Given.Role", "teacher"));

        Assert.Equal(whole, corrected.Headers.Location?.ToString());
        Assert.Contains("Fylket", (await again.ReadPageAsync()).QuerySelector("#Input_Number-validation")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"0{digits}", (await ReadAsync(person)).Roles.Single().Organisation!.Number);
        Assert.Contains(person.Name, (await client.OpenAsync($"{Home}?q={digits}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fylket", (await client.OpenAsync(lost)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_no_database_could_be_asked_for_is_told_beside_its_field()
    {
        var person = await StoreAsync(plain: true);
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var given = await client.SendAsync(await client.OpenAsync($"{Home}/{person.Id}"), $"{Home}/{person.Id}/roles",
            ("Given.Organisation", "03\u000001"), ("Given.Role", "teacher"));

        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.NotEmpty((await given.ReadPageAsync()).QuerySelector("#Given_Organisation-validation")!.TextContent);
    }

    [Fact]
    public async Task An_address_from_before_the_rule_is_shown_to_staff_with_whoever_has_it_in_its_right_spelling()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var right = await StoreAsync(plain: true);
        var old = new Contact { Email = $"\u200B{right.Email}.", Name = $"Per {_tag}", Language = "nb" };
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(old);
            await db.SaveChangesAsync();
        });

        var notice = (await client.OpenAsync(Home)).Links.Select(link => link.GetAttribute("href")!)
            .Single(href => href.EndsWith("show=AddressIsNone", StringComparison.Ordinal));
        var listed = (await client.OpenAsync(notice)).QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"));
        var page = await client.OpenAsync($"{Home}/{old.Id}");

        Assert.Contains($"{Home}/{old.Id}", listed);
        Assert.DoesNotContain($"{Home}/{right.Id}", listed);
        Assert.NotNull(page.QuerySelector($".ds-alert a[href='{Home}/{right.Id}']"));
        using var refused = await ChangeAsync(client, old, right.Email);
        Assert.Equal(right.Email, (await refused.ReadPageAsync()).GetElementById("Input_Email")!.GetAttribute("value"));
        using var mended = await ChangeAsync(client, old, $"ny.{right.Email}");
        Assert.Equal($"ny.{right.Email}", (await ReadAsync(old)).Email);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, Contact person, string email) =>
        await client.SendAsync(await client.OpenAsync($"{Home}/{person.Id}"), $"{Home}/{person.Id}",
            ("Input.Name", person.Name), ("Input.Email", email), ("Input.Phone", ""), ("Input.MailLanguage", "nn"),
            ("Input.Postbox", "false"));

    /// <summary>A leader whose mail is stopped; or one without role and marks.</summary>
    private Task<Contact> StoreAsync(bool plain = false) => server.Host.WithDatabaseAsync(async db =>
    {
        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        var contact = plain
            ? new Contact { Email = $"{Guid.NewGuid():N}@example.invalid", Name = $"Ola {Guid.NewGuid():N}", Language = "nb" }
            : new Contact
            {
                Email = $"person.{_tag}@example.invalid",
                Name = $"Åse {_tag}",
                Language = "nb",
                OptedOutAt = now,
                BouncedAt = now
            };
        db.Add(contact);
        if (!plain)
        {
            var organisation = new Organisation
            {
                Number = Guid.NewGuid().ToString("N")[..12],
                Name = $"{_tag} sykehus",
                Attributes = "{}"
            };
            db.AddRange(organisation, new RoleHolder { OrganisationId = organisation.Id, Role = "leader", ContactId = contact.Id });
        }
        await db.SaveChangesAsync();
        return contact;
    });

    private Task<Contact> ReadAsync(Contact contact) =>
        server.Host.WithDatabaseAsync(db => db.Contacts.Include(one => one.Roles).ThenInclude(role => role.Organisation)
            .SingleAsync(one => one.Id == contact.Id));
}

public sealed class PeoplePagesOnSqlite(RoundsOnSqlite server) : PeoplePagesTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class PeoplePagesOnPostgres(RoundsOnPostgres server) : PeoplePagesTests(server), IClassFixture<RoundsOnPostgres>;
