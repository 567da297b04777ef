using System.Net;
using System.Text;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Contacts.Import.Undoing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Contacts;

/// <summary>What organisations became: imported, undone, seen and corrected.</summary>
public abstract class SuccessionTests(RoundServer server)
{
    private readonly string _number = $"S{Guid.NewGuid():N}"[..10].ToUpperInvariant();

    private string A => _number + "A";

    private string B => _number + "B";

    private string C => _number + "C";

    [Fact]
    public async Task A_list_is_looked_over_row_by_row_imported_corrected_and_undone()
    {
        await AddAsync();
        var wrong = await PlanAsync($"fra;til;dato\n{A};{C};\n{B};X99;1.1.2020\n{B};{C};i fjor\n;{C};1.1.2020\n{A};{C};1.1.2020\n"
            + $"{A};{C};2.1.2020\n");
        Assert.Equal(["DateMissing", "OrganisationUnknown", "AttributeNotDate", "NumberMissing", "", "SuccessionTwice"],
            wrong.Rows.Select(row => string.Concat(row.Problems.Select(problem => problem.Key))));

        var first = await ImportAsync($"from;to;date\n{A};{C};2020-01-01\n{B};;1.1.2020\n");
        Assert.Equal([$"{A}>{C} 2020-01-01", $"{B}> 2020-01-01"], await StoredAsync());
        var second = await ImportAsync($"from;to;date\n{A};{C};2020-01-02\n{B};;2020-01-01\n{C};{C};2020-01-02\n");
        Assert.Equal((1, 1), (second.Added, second.Changed));
        Assert.Equal([$"{A}>{C} 2020-01-02", $"{B}> 2020-01-01", $"{C}>{C} 2020-01-02"], await StoredAsync());

        Assert.Equal(["HangsChanged"], (await UndoPlanAsync(first)).Hanging.Select(hanging => hanging.Message.Key));
        Assert.True(await UndoAsync(second));
        Assert.Equal([$"{A}>{C} 2020-01-01", $"{B}> 2020-01-01"], await StoredAsync());
        Assert.True(await UndoAsync(first));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task An_organisation_that_came_from_another_hangs_on_the_import_that_brought_it()
    {
        var brought = await ImportAsync($"number;name\n{A};Gamle\n{C};Nye\n", ImportKind.Organisations);
        await ImportAsync($"from;to;date\n{A};{C};2020-01-01\n");

        Assert.Equal(["HangsSuccession", "HangsSuccession"],
            (await UndoPlanAsync(brought)).Hanging.Select(hanging => hanging.Message.Key));
        Assert.False(await UndoAsync(brought));
    }

    [Fact]
    public async Task The_list_comes_back_as_it_was_downloaded()
    {
        await AddAsync();
        await ImportAsync($"from;to;date\n{A};{C};2020-01-01\n{B};;2020-01-01\n");
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var file = await client.GetStringAsync("/staff/contacts/export/successions.csv");
        var mine = string.Join('\n', file.TrimStart('\uFEFF').Split('\n').Where((line, place) => place == 0 || line.Contains(_number)));

        Assert.StartsWith("from;to;date", mine);
        Assert.Equal([RowOutcome.Unchanged, RowOutcome.Unchanged], (await PlanAsync(mine)).Rows.Select(row => row.Outcome));
        using var template = await client.GetAsync("/staff/contacts/import/successions.csv");
        Assert.Equal(HttpStatusCode.OK, template.StatusCode);
    }

    [Fact]
    public async Task Staff_see_say_and_correct_it_on_the_organisation_s_page()
    {
        await AddAsync();
        var page = $"/staff/contacts/organisations/{A}";
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var form = await client.OpenAsync(page + "/succession");

        foreach (var date in new[] { "2020-01-01", "2020-02-01" })
        {
            using var said = await client.SendAsync(form, page + "/succession", ("Input.To", C.ToLowerInvariant()), ("Input.Date", date));
            Assert.Equal(HttpStatusCode.SeeOther, said.StatusCode);
        }
        Assert.Equal([$"{A}>{C} 2020-02-01"], await StoredAsync());
        foreach (var either in new[] { A, C })
            Assert.Contains($"{A} Gamle gikk over i {C} Nye",
                (await client.OpenAsync($"/staff/contacts/organisations/{either}")).Body!.TextContent);

        var shown = await client.OpenAsync($"/staff/contacts/organisations/{C}/succession");
        using var removed = await client.SendAsync(shown, $"/staff/contacts/organisations/{C}/succession/remove");
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Empty(await StoredAsync());
        Assert.Equal(
            [AuditCodes.OrganisationSucceeded, AuditCodes.OrganisationSucceeded, AuditCodes.OrganisationSuccessionRemoved],
            await server.Host.WithDatabaseAsync(db => db.Audit.Where(entry => entry.Detail!.StartsWith(A)
                && (entry.Action == AuditCodes.OrganisationSucceeded || entry.Action == AuditCodes.OrganisationSuccessionRemoved))
                .OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task What_cannot_be_read_stands_in_its_field_beside_the_message_and_others_are_not_let_in()
    {
        await AddAsync();
        var page = $"/staff/contacts/organisations/{A}/succession";
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var response = await client.SendAsync(await client.OpenAsync(page), page, ("Input.To", "X99"), ("Input.Date", "i fjor"));
        var shown = await response.ReadPageAsync();

        Assert.Equal(["#Input_To", "#Input_Date"],
            shown.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["X99", "i fjor"], new[] { "To", "Date" }.Select(name => shown.GetElementById("Input_" + name)!.GetAttribute("value")));
        Assert.Empty(await StoredAsync());
        using var nobody = server.Host.CreateClient();
        using var refused = await nobody.GetAsync(page);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    private Task AddAsync() =>
        ImportAsync($"number;name\n{A};Gamle\n{B};Andre\n{C};Nye\n", ImportKind.Organisations);

    private async Task<ImportPlan> PlanAsync(string file)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Importer>()
            .PlanAsync(ImportKind.Successions, FileBook.Read(Encoding.UTF8.GetBytes(file)), new ImportChoices());
    }

    private async Task<ImportBatch> ImportAsync(string file, ImportKind kind = ImportKind.Successions)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Importer>()
            .ApplyAsync(kind, FileBook.Read(Encoding.UTF8.GetBytes(file)), new ImportChoices());
        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        return await server.Host.WithDatabaseAsync(db => db.ImportBatches.OrderByDescending(batch => batch.Id).FirstAsync());
    }

    private async Task<UndoPlan> UndoPlanAsync(ImportBatch batch)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Undoer>().PlanAsync(batch);
    }

    private async Task<bool> UndoAsync(ImportBatch batch)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Undoer>().UndoAsync(batch.Id);
    }

    private Task<List<string>> StoredAsync() => server.Host.WithDatabaseAsync(async db =>
        (await db.Successions.Where(row => row.From!.Number.StartsWith(_number)).OrderBy(row => row.From!.Number)
            .Select(row => new { From = row.From!.Number, To = (string?)row.To!.Number, row.Date }).ToListAsync())
            .ConvertAll(row => $"{row.From}>{row.To} {row.Date:yyyy-MM-dd}"));
}

public sealed class SuccessionOnSqlite(RoundsOnSqlite server) : SuccessionTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class SuccessionOnPostgres(RoundsOnPostgres server) : SuccessionTests(server), IClassFixture<RoundsOnPostgres>;
