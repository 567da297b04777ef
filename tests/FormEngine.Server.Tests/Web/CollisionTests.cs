using System.Net;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Erasing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Web;

/// <summary>
/// Two change the same at once, and the second finds it otherwise than it was a moment before: it is told so, and can send what was
/// typed again, which then is checked against what stands there.
/// </summary>
public sealed class CollisionTests
{
    private const string People = "/staff/contacts/people";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_role_that_another_takes_away_meanwhile(DatabaseKind kind)
    {
        await using var stage = await Stage.SetAsync(kind);
        var path = $"{People}/{stage.Person.Id}/roles/remove";
        var form = (await stage.Staff.GetPageAsync($"{People}/{stage.Person.Id}")).FormTo(path).Fields();

        var again = await stage.CollideAsync(path, form, db => db.RoleHolders.ExecuteDeleteAsync());
        using var settled = await stage.Staff.SubmitAsync(path, again);

        Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_role_that_another_gives_meanwhile(DatabaseKind kind)
    {
        await using var stage = await Stage.SetAsync(kind);
        var path = $"{People}/{stage.Person.Id}/roles";
        var form = await stage.FormAsync(path, ("Given.Organisation", "0301"), ("Given.Role", "teacher"));

        var again = await stage.CollideAsync(path, form, db =>
        {
            db.Add(new RoleHolder { OrganisationId = stage.Organisation, Role = "teacher", ContactId = stage.Person.Id });
            return db.SaveChangesAsync();
        });
        using var settled = await stage.Staff.SubmitAsync(path, again);

        Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_address_that_another_gets_meanwhile(DatabaseKind kind)
    {
        await using var stage = await Stage.SetAsync(kind);
        var path = $"{People}/{stage.Person.Id}";
        var form = await stage.FormAsync(path, ("Input.Email", "ny@example.invalid"), ("Input.Name", "Åse Ny"));

        var again = await stage.CollideAsync(path, form, db =>
        {
            db.Add(new Contact { Name = "Bø", Email = "ny@example.invalid", Language = "nb" });
            return db.SaveChangesAsync();
        });
        using var settled = await stage.Staff.SubmitAsync(path, again);

        Assert.Equal("Åse Ny", again["Input.Name"]);
        Assert.Contains("Bø", (await settled.PageAsync()).GetElementById("Input_Email-validation")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_is_erased_meanwhile_does_not_get_a_name_again(DatabaseKind kind)
    {
        await using var stage = await Stage.SetAsync(kind);
        var path = $"{People}/{stage.Person.Id}";
        var form = await stage.FormAsync(path, ("Input.Name", "Åse Ny"));

        var again = await stage.CollideAsync(path, form, _ => stage.EraseAsync());
        using var settled = await stage.Staff.SubmitAsync(path, again);

        Assert.Equal(HttpStatusCode.NotFound, settled.StatusCode);
        var name = await stage.Host.WithDatabaseAsync(db => db.Contacts.Select(contact => contact.Name).SingleAsync());
        Assert.DoesNotContain("Åse", name, StringComparison.Ordinal);
    }

    /// <summary>A server, somebody on its staff, and a person with a role.</summary>
    private sealed class Stage(ServerHost host, HttpClient staff, Meanwhile meanwhile) : IAsyncDisposable
    {
        public ServerHost Host => host;

        public HttpClient Staff => staff;

        public Contact Person { get; } = new() { Name = "Kari Prøve", Email = "kari@example.invalid", Language = "nb" };

        public Guid Organisation { get; private set; }

        public static async Task<Stage> SetAsync(DatabaseKind kind)
        {
            var meanwhile = new Meanwhile();
            var host = await ServerHost.StartAsync(new ServerOptions
            {
                Kind = kind,
                Forms = Testing.Repository.PathOf("tests", "surveys"),
                Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
                Services = services => services.ConfigureDbContext<FormEngineDb>(options => options.AddInterceptors(meanwhile)),
            });
            var stage = new Stage(host, await host.CreateStaffClientAsync(StaffRole.Staff), meanwhile);
            await host.WithDatabaseAsync(db =>
            {
                var organisation = new Organisation { Number = "0301", Name = "Prøveby", Attributes = "{}" };
                stage.Organisation = organisation.Id;
                db.AddRange(
                    organisation, stage.Person,
                    new RoleHolder { OrganisationId = organisation.Id, Role = "leader", ContactId = stage.Person.Id });
                return db.SaveChangesAsync();
            });
            return stage;
        }

        /// <summary>The form to this address on the person's page, filled in.</summary>
        public async Task<Dictionary<string, string>> FormAsync(string path, params (string Name, string Value)[] typed)
        {
            var page = await staff.GetPageAsync($"{People}/{Person.Id}");
            var form = page.Forms.Single(form => form.GetAttribute("action") == path).Fields();
            form["Input.MailLanguage"] = "nb"; // A list to choose from, which Fields() leaves out.
            foreach (var (name, value) in typed)
                form[name] = value;
            return form;
        }

        /// <summary>Sends the form while somebody else does this; what stands on the page that tells of it.</summary>
        public async Task<Dictionary<string, string>> CollideAsync(
            string path, Dictionary<string, string> form, Func<FormEngineDb, Task> other)
        {
            meanwhile.Next = () => host.WithDatabaseAsync(other);
            using var told = await staff.SubmitAsync(path, form);
            var page = await told.PageAsync();

            Assert.Equal((HttpStatusCode.Conflict, "Noen andre var her samtidig"), (told.StatusCode, page.Heading()));
            Assert.DoesNotContain(host.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
            return page.FormTo(path).Fields();
        }

        public async Task EraseAsync()
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(Person.Id);
        }

        public async ValueTask DisposeAsync()
        {
            staff.Dispose();
            await host.DisposeAsync();
        }
    }

    /// <summary>Lets somebody else in between what a request read and what it writes.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        private Func<Task>? _next;

        public Func<Task> Next
        {
            set => _next = value;
        }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Exchange(ref _next, null) is { } next)
                await next();
            return result;
        }
    }
}
