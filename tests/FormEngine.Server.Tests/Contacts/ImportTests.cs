using System.Text;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Languages;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tests.Contacts;

/// <summary>Each test begins without organisations and contacts.</summary>
public abstract class ImportTests(RoundServer server) : IAsyncLifetime
{
    private const string TwoOrganisations = "number;name;county\n0101;Halden;Østfold\n0301;Oslo;Oslo\n";

    public Task InitializeAsync() => server.Host.WithDatabaseAsync(async db =>
    {
        await db.ImportBatches.ExecuteDeleteAsync();
        await db.ImportWords.ExecuteDeleteAsync();
        await db.Participants.ExecuteDeleteAsync();
        await db.RoleHolders.ExecuteDeleteAsync();
        await db.Contacts.ExecuteDeleteAsync();
        await db.Successions.ExecuteDeleteAsync();
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

        Assert.Equal(told, result.Plan.Table.Encoding);
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

    [Fact]
    public async Task A_number_changed_by_hand_is_not_taken_anew_while_a_round_bears_it()
    {
        await ApplyAsync(ImportKind.Organisations, "number;name\n0901;Før\n0902;Andre\n");
        await server.Host.WithDatabaseAsync(async db =>
        {
            var organisation = await db.Organisations.SingleAsync(known => known.Number == "0901");
            var campaign = new Campaign
            {
                SurveyVersionId = await db.SurveyVersions.Select(version => version.Id).FirstAsync(),
                Name = "Runden",
            };
            db.AddRange(campaign, new Participant
            {
                CampaignId = campaign.Id,
                OrganisationId = organisation.Id,
                Number = "0901",
                Name = "Før",
                Attributes = StoredAttributes.None,
            });
            organisation.Number = "0911";
            await db.SaveChangesAsync();
        });

        var plan = await PreviewAsync(ImportKind.Organisations, "number;name\n0901;Ny\n0902;Andre\n0911;Etter\n");

        Assert.Equal([RowOutcome.Wrong, RowOutcome.Unchanged, RowOutcome.Changed], plan.Rows.Select(row => row.Outcome));
        Assert.Equal("NumberBorne", Assert.Single(plan.Rows[0].Problems).Key);
    }

    [Fact]
    public async Task An_import_tells_how_far_it_has_come_and_a_failure_on_its_way_leaves_nothing()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);
        var file = "number;role;name;email\n" + string.Concat(Enumerable.Range(0, 400)
            .Select(place => $"0301;leader;Nr {place};nr{place}@example.invalid\n"));
        var told = new List<(int Done, int Total)>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => ApplyAsync(ImportKind.Contacts, file, order: new ImportOrder(
            Tell: (done, _) => done > 0 ? throw new InvalidOperationException() : Task.CompletedTask)));
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.Contacts.CountAsync()));
        await ApplyAsync(ImportKind.Contacts, file, order: new ImportOrder(Tell: (done, total) =>
        {
            told.Add((done, total));
            return Task.CompletedTask;
        }));

        Assert.Equal([(0, 800), (500, 800)], told);
        Assert.Equal(400, await server.Host.WithDatabaseAsync(db => db.RoleHolders.CountAsync()));
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

        Assert.Equal(delimiter, result.Plan.Table.Delimiter);
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

        Assert.Equal("ColumnUnknownNear", Assert.Single(plan.Problems).Key);
        Assert.Equal(new ColumnUse(1, "nmae", null, "name"), Assert.Single(plan.UnknownColumns));
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
    [InlineData("0101;Halden;kommune;12.345", "AttributeAmbiguous")]
    [InlineData("0101;Halden;kommune;12,345", "AttributeAmbiguous")]
    [InlineData("0101;Halden;kommune;9007199254740993", "AttributeInexact")]
    [InlineData("0101;\u200b\u3164;kommune;1", "NameMissing")]
    [InlineData("0301;Oslo;kommune;1", "NumberTwice")]
    public async Task A_wrong_organisation_is_told_by_its_line(string row, string problem)
    {
        var plan =
            await PreviewAsync(ImportKind.Organisations,
                $"number;name;type;population\n0301;Oslo;kommune;700000\n\n{row}\n5001;Trondheim;kommune;1\n");

        var wrong = Assert.Single(plan.Rows, found => found.Outcome == RowOutcome.Wrong);
        Assert.Equal((4, problem), (wrong.Line, Assert.Single(wrong.Problems).Key));
        Assert.Equal((1, 2), (plan.Table.BlankRows, plan.Count(RowOutcome.New)));
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
        Assert.True(restored.IsWhole);
    }

    [Fact]
    public async Task New_numbers_one_digit_shorter_than_the_others_are_asked_about_but_shorter_ones_are_not()
    {
        var plan = await PreviewAsync(ImportKind.Organisations, "number;name\n1101;Eigersund\n5001;Trondheim\n101;Halden\n11;Rogaland\n");

        Assert.Equal(new LostZero(4, "101", "0101"), Assert.Single(plan.LostZeros));
        Assert.Equal(3, plan.Count(RowOutcome.New));
    }

    [Fact]
    public async Task Counties_that_lost_their_zero_are_asked_about_among_municipalities_that_did_too()
    {
        const string File = "number;name\n1;Østfold\n9;Aust-Agder\n10;Vest-Agder\n101;Halden\n1001;Kristiansand\n1902;Tromsø\n"
            + "2004;Hammerfest\n";

        var plan = await PreviewAsync(ImportKind.Organisations, File);
        await ApplyAsync(ImportKind.Organisations, File, new ImportChoices(LostZeros.Restore));

        Assert.Equal(["01", "09", "0101"], plan.LostZeros.Select(zero => zero.Restored));
        Assert.Equal(["01", "0101", "09", "10", "1001", "1902", "2004"], await server.Host.WithDatabaseAsync(db =>
            db.Organisations.OrderBy(organisation => organisation.Number).Select(organisation => organisation.Number).ToListAsync()));
    }

    [Fact]
    public async Task One_wrong_row_stops_the_whole_file()
    {
        var result = await ApplyAsync(ImportKind.Organisations, "number;name\n0101;Halden\n0301;\n");

        Assert.Equal(ImportOutcome.Wrong, result.Outcome);
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.Organisations.CountAsync()));
    }

    [Theory]
    [InlineData("nb", "«12.345» i population kan bety to tall. Skriv 12345 eller 12,3450, alt etter hva som er ment.")]
    [InlineData("nn", "«12.345» i population kan bety to tal. Skriv 12345 eller 12,3450, alt etter kva som er meint.")]
    [InlineData("en", "“12.345” in population can mean two numbers. Write 12345 or 12.3450, whichever is meant.")]
    public async Task A_number_that_can_mean_two_things_is_told_with_both_readings_which_are_then_read(string language, string message)
    {
        var plan = await PreviewAsync(ImportKind.Organisations, "number;name;population\n9001;Prøvevik;12.345\n");
        var problem = Assert.Single(Assert.Single(plan.Rows).Problems);
        var texts = server.Host.Services.GetRequiredService<IStringLocalizer<ImportTexts>>();

        Assert.Equal(message, Language.Find(language)!.Say(() => texts[problem.Key, problem.Arguments].Value));
        await ApplyAsync(ImportKind.Organisations, "number;name;population\n9001;Prøvevik;12345\n9002;Prøveby;12,3450\n9003;Fjord;1.234.567\n");
        Assert.Equal("""{"population":12345}""", (await OrganisationAsync("9001")).Attributes.Text);
        Assert.Equal("""{"population":12.345}""", (await OrganisationAsync("9002")).Attributes.Text);
        Assert.Equal("""{"population":1234567}""", (await OrganisationAsync("9003")).Attributes.Text);
    }

    [Fact]
    public async Task Rows_that_are_in_order_are_imported_without_those_that_are_not_where_that_is_wanted()
    {
        var order = new ImportOrder(OnlyGood: true);
        var result = await ApplyAsync(ImportKind.Organisations, "number;name\n0101;Halden\n0301;\n", order: order);

        Assert.Equal((ImportOutcome.Imported, 1), (result.Outcome, result.Plan.Good));
        Assert.Equal("Halden", (await server.Host.WithDatabaseAsync(db => db.Organisations.SingleAsync())).Name);
    }

    [Fact]
    public async Task Where_rows_disagree_on_a_person_none_of_them_is_right_and_they_are_told_of_together()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);

        var plan = await PreviewAsync(ImportKind.Contacts,
            "Nummer;Rolle;Navn;E-post\n0101;leader;Kari;kari@example.invalid\n0301;leader;Karin;KARI@example.invalid\n"
                + "0101;teacher;Kari;kari@example.invalid\n0301;teacher;Ola;ola@example.invalid\n");

        var fault = Assert.Single(plan.Faults);
        Assert.Equal(("ContactContradicts", "kari@example.invalid", "Navn: «Kari» (2, 4), «Karin» (3)"),
            (fault.Message.Key, fault.Message.Arguments[0], fault.Message.Arguments[1]));
        Assert.Equal([2, 3, 4], fault.Lines);
        Assert.Equal(1, plan.Good);
    }

    [Fact]
    public async Task A_name_may_stand_in_any_of_a_persons_rows_but_not_in_one_that_is_left_for_later()
    {
        await ApplyAsync(ImportKind.Organisations, TwoOrganisations);
        const string Header = "number;role;name;email\n0101;leader;;kari@example.invalid\n";

        var below = await PreviewAsync(ImportKind.Contacts, Header + "0301;leader;Kari;kari@example.invalid\n");
        var inFault = await PreviewAsync(ImportKind.Contacts, Header + "9999;leader;Kari;kari@example.invalid\n");

        Assert.True(below.IsWhole);
        Assert.Equal(["NameMissing", "OrganisationUnknown"], inFault.Rows.Select(row => Assert.Single(row.Problems).Key));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Assert.True((await PreviewAsync(ImportKind.Organisations, TwoOrganisations)).DoesSomething);
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

        var late = await ApplyAsync(ImportKind.Organisations, File, order: new ImportOrder(previewed));

        Assert.Equal(ImportOutcome.ChangedSincePreview, late.Outcome);
        Assert.Equal(new FieldChange("name", "Fredrikshald", "Halden by"), Assert.Single(Assert.Single(late.Plan.Rows).Changes));
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
            importer.PlanAsync(kind, FileBook.Read(Encoding.UTF8.GetBytes(file)), choices ?? new ImportChoices()));

    private Task<ImportResult> ApplyAsync(ImportKind kind, string file, ImportChoices? choices = null, ImportOrder? order = null) =>
        WithImporterAsync(importer =>
            importer.ApplyAsync(kind, FileBook.Read(Encoding.UTF8.GetBytes(file)), choices ?? new ImportChoices(), order));

    private Task<ImportResult> ApplyAsync(ImportKind kind, byte[] file) =>
        WithImporterAsync(importer => importer.ApplyAsync(kind, FileBook.Read(file), new ImportChoices()));

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
