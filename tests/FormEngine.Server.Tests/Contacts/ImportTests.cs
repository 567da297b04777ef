using System.Text;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Contacts;

/// <summary>Each test begins without organisations and contacts.</summary>
public abstract class ImportTests(RoundServer server) : IAsyncLifetime
{
    private const string TwoOrganisations = "number;name;county\n0101;Halden;Østfold\n0301;Oslo;Oslo\n";

    public Task InitializeAsync() => server.Host.WithDatabaseAsync(async db =>
    {
        await db.RoleHolders.ExecuteDeleteAsync();
        await db.Contacts.ExecuteDeleteAsync();
        await db.Organisations.ExecuteDeleteAsync();
    });

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, string> Encodings { get; } = new()
    {
        { "utf-8", "UTF-8" }, { "utf-8 with mark", "UTF-8" }, { "utf-16 with mark", "UTF-16" }, { "utf-16", "UTF-16" },
        { "windows-1252", "Windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Norwegian_letters_survive_any_encoding_and_the_encoding_is_told(string encoding, string told)
    {
        var result = await ApplyAsync(ImportKind.Organisations, Encode("number;name\n5601;Ålesund ÆØÅ æøå\n", encoding));

        Assert.Equal(told, result.Plan.Encoding);
        Assert.Equal("Ålesund ÆØÅ æøå", (await OrganisationAsync("5601")).Name);
    }

    [Fact]
    public async Task A_number_is_the_same_in_upper_and_lower_case()
    {
        await ApplyAsync(ImportKind.Organisations, "number;name\nab1;Før\n");
        await ApplyAsync(ImportKind.Organisations, "number;name\nAb1;Etter\n");

        var stored = Assert.Single(await server.Host.WithDatabaseAsync(db => db.Organisations.ToListAsync()));
        Assert.Equal(("AB1", "Etter"), (stored.Number, stored.Name));
        var twice = await ApplyAsync(ImportKind.Organisations, "number;name\nx1;A\nX1;B\n");
        Assert.Equal("NumberTwice", Assert.Single(twice.Plan.Rows[1].Problems).Key);
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\u0085")]
    public async Task A_character_that_is_none_is_refused_in_its_row(string character)
    {
        var result = await ApplyAsync(ImportKind.Organisations, $"number;name\n0101;Hal{character}den\n");

        Assert.Equal("ControlCharacterInCell", Assert.Single(Assert.Single(result.Plan.Rows).Problems).Key);
    }

    [Theory]
    [InlineData("'s Torg", "'s Torg")]
    [InlineData("'", "'")]
    [InlineData("'+47 AS", "+47 AS")]
    public async Task An_apostrophe_goes_only_where_it_kept_a_spreadsheet_from_running_what_follows(string cell, string name)
    {
        await ApplyAsync(ImportKind.Organisations, $"number;name\n0501;{cell}\n");

        Assert.Equal(name, (await OrganisationAsync("0501")).Name);
    }

    [Theory]
    [InlineData("number;name;county\n0101;A, B;C\n", ';')]
    [InlineData("number,name,county\n0101,\"A, B\",C\n", ',')]
    [InlineData("number\tname\tcounty\n0101\tA, B\tC\n", '\t')]
    [InlineData("sep=;\nnumber;name;county\n0101;A, B;C\n", ';')]
    public async Task The_separator_is_found(string file, char delimiter)
    {
        var result = await ApplyAsync(ImportKind.Organisations, file);

        Assert.Equal(delimiter, result.Plan.Delimiter);
        Assert.Equal("A, B", (await OrganisationAsync("0101")).Name);
    }

    [Theory]
    [InlineData("Kommunenr;Navn;Fylke;Folketall")]
    [InlineData("verksemdsnummer;NAMN;county;population")]
    [InlineData("Organisation number;Organisation name;County;Population")]
    public async Task Columns_are_known_by_their_names_in_any_language(string header)
    {
        await ApplyAsync(ImportKind.Organisations, $"{header}\n0101;Halden;Østfold;30 790\n");

        Assert.Equal("""{"county":"Østfold","population":30790}""", (await OrganisationAsync("0101")).Attributes.Text);
    }

    [Fact]
    public async Task An_unknown_column_stops_the_file_until_it_is_left_out()
    {
        const string File = "number;nmae;name\n0101;x;Halden\n";

        var plan = await PreviewAsync(ImportKind.Organisations, File);
        var skipped = await ApplyAsync(ImportKind.Organisations, File, new ImportChoices(SkipUnknownColumns: true));

        Assert.False(plan.CanApply);
        Assert.Equal(new UnknownColumn("nmae", "name"), Assert.Single(plan.UnknownColumns));
        Assert.Equal(ImportOutcome.Imported, skipped.Outcome);
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        var plan = await PreviewAsync(ImportKind.Contacts, "number;role;name\n0101;leader;Kari\n");

        var problem = Assert.Single(plan.Problems);
        Assert.Equal(("ColumnMissing", "email"), (problem.Key, problem.Arguments[0]));
    }

    [Theory]
    [InlineData("", "FileIsEmpty")]
    [InlineData("\n\n", "FileIsEmpty")]
    [InlineData("number;name\n", "NoRows")]
    [InlineData("PK\u0003\u0004 workbook", "WorkbookUnreadable")]
    [InlineData("number;\"name\n0101;x\n", "HeaderUnreadable")]
    [InlineData("number;name;navn\n0101;x;y\n", "ColumnTwice")]
    public async Task A_file_that_cannot_be_used_says_why(string file, string problem) =>
        Assert.Contains(problem, (await PreviewAsync(ImportKind.Organisations, file)).Problems.Select(found => found.Key));

    [Theory]
    [InlineData("0101;Halden", "WrongNumberOfCells")]
    [InlineData("0101;\"Halden;x;1", "QuoteNotClosed")]
    [InlineData("0101;Hal\"den;x;1", "QuoteInsideCell")]
    [InlineData(";Halden;kommune;1", "NumberMissing")]
    [InlineData("01/01;Halden;kommune;1", "NumberInvalid")]
    [InlineData("0101;;kommune;1", "NameMissing")]
    [InlineData("0101;Halden;by;1", "AttributeNotAnOption")]
    [InlineData("0101;Halden;kommune;mange", "AttributeNotNumber")]
    [InlineData("0301;Oslo;kommune;1", "NumberTwice")]
    public async Task A_wrong_organisation_is_told_by_its_line(string row, string problem)
    {
        var plan =
            await PreviewAsync(ImportKind.Organisations,
                $"number;name;type;population\n0301;Oslo;kommune;700000\n\n{row}\n5001;Trondheim;kommune;1\n");

        var wrong = Assert.Single(plan.Rows, found => found.Outcome == RowOutcome.Wrong);
        Assert.Equal((4, problem), (wrong.Line, Assert.Single(wrong.Problems).Key));
        Assert.Equal((1, 2), (plan.BlankRows, plan.Count(RowOutcome.New)));
    }

    [Theory]
    [InlineData("0101;leader;Ola;ola@example;;;", "EmailInvalid")]
    [InlineData("0101;leader;Ola;Ola <ola@example.invalid>;;;", "EmailInvalid")]
    [InlineData("0101;leader;Ola;;;;", "EmailMissing")]
    [InlineData("0101;boss;Ola;ola@example.invalid;;;", "RoleUnknown")]
    [InlineData("0101;;Ola;ola@example.invalid;;;", "RoleMissing")]
    [InlineData("9999;leader;Ola;ola@example.invalid;;;", "OrganisationUnknown")]
    [InlineData("0101;leader;;ola@example.invalid;;;", "NameMissing")]
    [InlineData("0101;leader;Ola;ola@example.invalid;;fr;", "LanguageUnknown")]
    [InlineData("0101;leader;Ola;ola@example.invalid;;;maybe", "PostboxUnknown")]
    [InlineData("0101;leader;Kari;KARI@example.invalid;;;", "ContactTwice")]
    [InlineData("0301;leader;Karin;kari@example.invalid;;;", "ContactContradicts")]
    public async Task A_wrong_contact_is_told_by_its_line(string row, string problem)
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);

        var plan =
            await PreviewAsync(ImportKind.Contacts,
                $"number;role;name;email;phone;language;postbox\n0101;leader;Kari;kari@example.invalid;;nn;\n{row}\n");

        var wrong = Assert.Single(plan.Rows, found => found.Outcome == RowOutcome.Wrong);
        Assert.Equal((3, problem), (wrong.Line, Assert.Single(wrong.Problems).Key));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_not_cut()
    {
        var plan = await PreviewAsync(ImportKind.Organisations, $"number;name\n0101;{new string('x', 201)}\n");

        Assert.Equal("TooLong", Assert.Single(Assert.Single(plan.Rows).Problems).Key);
    }

    [Fact]
    public async Task A_number_that_lost_its_zero_is_asked_about()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);
        const string File = "number;role;name;email\n101;Daglig leder;Kari;kari@example.invalid\n";

        var asked = await PreviewAsync(ImportKind.Contacts, File);
        var kept = await PreviewAsync(ImportKind.Contacts, File, new ImportChoices(LostZeros.Keep));
        var restored = await PreviewAsync(ImportKind.Contacts, File, new ImportChoices(LostZeros.Restore));

        Assert.Equal(new LostZero(2, "101", "0101"), Assert.Single(asked.LostZeros));
        Assert.Equal("ZeroLost", Assert.Single(Assert.Single(asked.Rows).Problems).Key);
        Assert.Equal("OrganisationUnknown", Assert.Single(Assert.Single(kept.Rows).Problems).Key);
        Assert.True(restored.CanApply);
    }

    [Fact]
    public async Task New_numbers_one_digit_shorter_than_the_others_are_asked_about_but_shorter_ones_are_not()
    {
        var plan = await PreviewAsync(ImportKind.Organisations, "number;name\n1101;Eigersund\n5001;Trondheim\n101;Halden\n11;Rogaland\n");

        Assert.Equal(new LostZero(4, "101", "0101"), Assert.Single(plan.LostZeros));
        Assert.Equal(3, plan.Count(RowOutcome.New));
    }

    [Fact]
    public async Task One_wrong_row_stops_the_whole_file()
    {
        var result = await ApplyAsync(ImportKind.Organisations, "number;name\n0101;Halden\n0301;\n");

        Assert.Equal(ImportOutcome.Wrong, result.Outcome);
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.Organisations.CountAsync()));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Assert.True((await PreviewAsync(ImportKind.Organisations, TwoOrganisations)).CanApply);
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.Organisations.CountAsync()));
    }

    [Fact]
    public async Task A_change_is_shown_before_and_after_and_an_empty_cell_changes_nothing()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);

        var plan = (await ApplyAsync(ImportKind.Organisations, "number;name;county;population\n0101;;Viken;\n0301;Oslo;;\n")).Plan;

        Assert.Equal([RowOutcome.Changed, RowOutcome.Unchanged], plan.Rows.Select(row => row.Outcome));
        Assert.Equal([new FieldChange("county", "Østfold", "Viken")], plan.Rows[0].Changes);
        var halden = await OrganisationAsync("0101");
        Assert.Equal(("Halden", """{"county":"Viken"}"""), (halden.Name, halden.Attributes.Text));
    }

    [Fact]
    public async Task One_person_may_hold_many_roles_and_stands_once()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);

        await ApplyAsync(ImportKind.Contacts,
            "number;role;name;email;phone;language;postbox\n0101;leader;Kari Åsen;Kari@example.invalid;'+47 123;nynorsk;\n0301;lærer;;kari@example.invalid;;;\n0301;;Postmottak;post@example.invalid;;;ja\n");

        var contacts =
            await server.Host.WithDatabaseAsync(db => db.Contacts.Include(contact => contact.Roles).OrderBy(contact => contact.Email)
                .ToListAsync());
        Assert.Equal(["kari@example.invalid", "post@example.invalid"], contacts.Select(contact => contact.Email));
        Assert.Equal(("Kari Åsen", "+47 123", "nn", false),
            (contacts[0].Name, contacts[0].Phone, contacts[0].Language, contacts[0].Postbox));
        Assert.Equal(["leader", "teacher"], contacts[0].Roles.Select(role => role.Role).Order());
        Assert.True(contacts[1].Postbox);
    }

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);
        const string File =
            "number;role;name;email;phone\n0101;leader;Kari;kari@example.invalid;123\n0301;teacher;Kari;kari@example.invalid;123\n";
        await ApplyAsync(ImportKind.Contacts, File);

        Assert.All((await PreviewAsync(ImportKind.Organisations, TwoOrganisations)).Rows,
            row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
        Assert.All((await PreviewAsync(ImportKind.Contacts, File)).Rows, row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
    }

    [Fact]
    public async Task What_has_changed_since_the_preview_is_not_overwritten()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);
        const string File = "number;name\n0101;Halden by\n";
        var previewed = (await PreviewAsync(ImportKind.Organisations, File)).Fingerprint();
        await ApplyAsync(ImportKind.Organisations, "number;name\n0101;Fredrikshald\n");

        var late = await ApplyAsync(ImportKind.Organisations, File, previewed: previewed);

        Assert.Equal(ImportOutcome.ChangedSincePreview, late.Outcome);
        Assert.Equal("Fredrikshald", (await OrganisationAsync("0101")).Name);
    }

    [Fact]
    public async Task Imports_at_the_same_time_make_no_doubles_and_lose_nothing()
    {
        var files = Enumerable.Range(1, 4).Select(i => $"number;name\n0101;Halden\n020{i};Nummer {i}\n").ToList();

        var results = await Task.WhenAll(files.Select(file => Task.Run(() => ApplyAsync(ImportKind.Organisations, file))));

        var stored = await server.Host.WithDatabaseAsync(db => db.Organisations.Select(organisation => organisation.Number).ToListAsync());
        var expected = results.Index().Where(result => result.Item.Outcome == ImportOutcome.Imported)
            .Select(result => $"020{result.Index + 1}").Prepend("0101");
        Assert.All(results, result => Assert.NotEqual(ImportOutcome.Wrong, result.Outcome));
        Assert.Equal(expected.Order(), stored.Order());
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16 with mark" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private Task<ImportPlan> PreviewAsync(ImportKind kind, string file, ImportChoices? choices = null) =>
        WithImporterAsync(importer =>
            importer.PreviewAsync(kind, FileTable.Read(Encoding.UTF8.GetBytes(file)), choices ?? new ImportChoices()));

    private Task<ImportResult> ApplyAsync(ImportKind kind, string file, ImportChoices? choices = null, string? previewed = null) =>
        WithImporterAsync(importer =>
            importer.ApplyAsync(kind, FileTable.Read(Encoding.UTF8.GetBytes(file)), choices ?? new ImportChoices(), previewed));

    private Task<ImportResult> ApplyAsync(ImportKind kind, byte[] file) =>
        WithImporterAsync(importer => importer.ApplyAsync(kind, FileTable.Read(file), new ImportChoices()));

    private async Task<T> WithImporterAsync<T>(Func<Importer, Task<T>> use)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<Importer>());
    }

    private Task<Organisation> OrganisationAsync(string number) =>
        server.Host.WithDatabaseAsync(db => db.Organisations.SingleAsync(organisation => organisation.Number == number));
}

public sealed class ImportOnSqlite(RoundsOnSqlite server) : ImportTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class ImportOnPostgres(RoundsOnPostgres server) : ImportTests(server), IClassFixture<RoundsOnPostgres>;
