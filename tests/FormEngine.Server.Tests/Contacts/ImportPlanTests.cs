using System.Text;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Contacts;

/// <summary>Planning an import asks for nothing but the file and the facts, so it is tried without a database.</summary>
public sealed class ImportPlanTests
{
    private static readonly SurveyVocabulary Words = new(
        [Role("leder", "Kommunedirektør"), Role("helse", "Leder for helse og omsorg"), Role("ikt", "Leder av digitalisering")], []);

    private static readonly ImportFacts Facts = new()
    {
        Organisations = new[] { Organisation("0301", "Oslo"), Organisation("4601", "Bergen") }.ToDictionary(known => known.Number),
        People = new Dictionary<string, PersonState> { ["ola@b.example"] = new("ola@b.example", "Ola", null, "nn", false) },
        Holders = new HashSet<(string, string, string)> { ("4601", "leder", "ola@b.example") },
    };

    [Fact]
    public void A_plan_is_what_rows_and_facts_come_to()
    {
        var plan = Plan("number;role;name;email;phone\n0301;leder;Kari;kari@o.example;\n4601;leder;;ola@b.example;123\n");

        Assert.Equal(
            [
                new PersonChange(null, new PersonState("kari@o.example", "Kari", null, "nb", false)),
                new RoleGiven("0301", "leder", "kari@o.example"),
                new PersonChange(Facts.People["ola@b.example"], Facts.People["ola@b.example"] with { Phone = "123" }),
            ],
            plan.Changes);
        Assert.Equal([RowOutcome.New, RowOutcome.Changed], plan.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public void Equal_plans_have_one_fingerprint_and_other_facts_give_another()
    {
        const string File = "number;role;name;email;phone\n4601;leder;;ola@b.example;123\n";
        var known = Facts.People["ola@b.example"];
        var later = Facts with { People = new Dictionary<string, PersonState> { [known.Email] = known with { Phone = "99" } } };

        Assert.Equal(Plan(File).Fingerprint(), Plan(File).Fingerprint());
        Assert.NotEqual(Plan(File).Fingerprint(), Plan(File, facts: later).Fingerprint());
    }

    [Fact]
    public void A_number_that_stands_for_another_organisation_in_a_round_is_given_to_no_new_one()
    {
        var facts = Facts with { Borne = new Dictionary<string, OrganisationState> { ["1201"] = Facts.Organisations["4601"] } };

        var plan = ImportPlanner.Plan(ImportKind.Organisations,
            FileBook.Read("number;name\n1201;Ny\n4601;Bergen kommune\n"u8.ToArray()), facts, Words, new ImportChoices());

        var problem = Assert.Single(plan.Rows[0].Problems);
        Assert.Equal(("NumberBorne", "Bergen", "4601"), (problem.Key, problem.Arguments[1], problem.Arguments[2]));
        Assert.Equal(RowOutcome.Changed, plan.Rows[1].Outcome);
    }

    [Theory]
    [InlineData("0301;leder;Kari;kari@o.example", "0301;leder;Kari;per@o.example")]
    [InlineData("0301;leder;Kari;kari@o.example", "4601;leder;Kari;kari@o.example")]
    [InlineData("0301;helse;;ola@b.example", "4601;helse;;ola@b.example")]
    public void Equal_rows_about_others_give_another_fingerprint(string row, string other)
    {
        const string Header = "number;role;name;email\n";

        Assert.NotEqual(Plan(Header + row).Fingerprint(), Plan(Header + other).Fingerprint());
    }

    [Theory]
    [InlineData("Kommunedirektør, Leder for helse og omsorg")]
    [InlineData("leder/helse")]
    [InlineData("Leder for helse og omsorg og Kommunedirektør")]
    [InlineData("helse; leder; helse")]
    public void Several_roles_may_stand_in_a_cell(string cell)
    {
        var plan = Plan($"number;role;name;email\n0301;\"{cell}\";Kari;kari@o.example\n");

        Assert.Equal(["helse", "leder"], plan.Changes.OfType<RoleGiven>().Select(given => given.Role).Order());
    }

    [Fact]
    public void What_is_known_as_one_role_is_not_taken_apart() =>
        Assert.Equal(new RoleGiven("0301", "helse", "k@o.example"), Assert.Single(
            Plan("number;role;name;email\n0301;Leder for helse og omsorg;K;k@o.example\n").Changes.OfType<RoleGiven>()));

    [Theory]
    [InlineData("postmottak")]
    [InlineData("Postmottak")]
    [InlineData("postbox")]
    public void The_shared_postbox_is_among_the_roles(string word)
    {
        var plan = Plan($"number;role;name;email\n0301;{word};Postmottak;post@o.example\n0301;boss;B;b@o.example\n");

        Assert.Equal(new RoleGiven("0301", "postbox", "post@o.example"), Assert.Single(plan.Changes.OfType<RoleGiven>()));
        Assert.True(Assert.Single(plan.Changes.OfType<PersonChange>()).After.Postbox);
        Assert.Contains("Postmottak (postbox)", (string)Assert.Single(plan.Rows[1].Problems).Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_title_is_asked_about_until_it_has_been_said_what_it_means()
    {
        const string File = "number;role;name;email\n0301;IKT-sjef;Kari;kari@o.example\n4601;Ordfører;Per;per@b.example\n";
        var said = new ImportChoices { Roles = new Dictionary<string, string> { ["IKT-sjef"] = "ikt", ["Ordfører"] = RoleWord.LeftOut } };
        var known = Facts with
        {
            Words = new Dictionary<(ImportField, string), string>
            {
                [(ImportField.Role, "iktsjef")] = "ikt",
                [(ImportField.Role, "ordfører")] = RoleWord.LeftOut,
            },
        };

        Assert.Equal(["IKT-sjef", "Ordfører"], Plan(File).RoleWords.Select(word => word.Word));
        Assert.Equal(0, Plan(File).Good);
        Assert.All([Plan(File, said), Plan(File, facts: known)], plan =>
        {
            Assert.Equal(new RoleGiven("0301", "ikt", "kari@o.example"), Assert.Single(plan.Changes.OfType<RoleGiven>()));
            Assert.Equal([RowOutcome.New, RowOutcome.LeftOut], plan.Rows.Select(row => row.Outcome));
        });
    }

    [Fact]
    public void There_may_be_a_column_for_each_role()
    {
        var plan = Plan("Kommunenr;Kommune;Kommunedirektør;Leder for helse og omsorg e-post;Navn Leder for helse og omsorg;Postmottak\n"
            + "0301;Oslo;Kari Moe <kari@o.example>;per@o.example;Per;Postmottaket <post@o.example>\n4601;Bergen;ola@b.example;;;\n");

        Assert.Empty(plan.Problems);
        Assert.Equal(
            [
                new RoleGiven("0301", "leder", "kari@o.example"), new RoleGiven("0301", "helse", "per@o.example"),
                new RoleGiven("0301", "postbox", "post@o.example"),
            ],
            plan.Changes.OfType<RoleGiven>());
        Assert.Equal(["Kari Moe", "Per", "Postmottaket"], plan.Changes.OfType<PersonChange>().Select(change => change.After.Name));
    }

    [Fact]
    public void A_column_is_what_somebody_says_it_is()
    {
        const string File = "Hvor;Hvem;Adresse;Som\n0301;Kari;kari@o.example;leder\n";
        string[] columns = ["number", "name", "email", "role"];
        var said = new ImportChoices { Columns = columns.Index().ToDictionary(column => column.Index, column => column.Item) };
        var known = Facts with
        {
            Words = "hvor hvem adresse som".Split(' ').Zip(columns)
                .ToDictionary(word => (ImportField.Column, word.First), word => word.Second),
        };

        Assert.Equal(4, Plan(File).UnknownColumns.Count());
        Assert.All([Plan(File, said), Plan(File, facts: known)], plan =>
            Assert.Equal(new RoleGiven("0301", "leder", "kari@o.example"), Assert.Single(plan.Changes.OfType<RoleGiven>())));
    }

    [Fact]
    public void A_column_for_a_role_may_be_said_to_be_one()
    {
        var plan = Plan("nummer;Sjefen\n0301;Kari <kari@o.example>\n",
            new ImportChoices { Columns = new Dictionary<int, string> { [1] = "leder:person" } });

        Assert.Equal(new RoleGiven("0301", "leder", "kari@o.example"), Assert.Single(plan.Changes.OfType<RoleGiven>()));
    }

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("telefonn", "telefon")]
    [InlineData("Kommentar", null)]
    [InlineData("sum", null)]
    public void A_guess_is_made_only_where_it_is_near(string header, string? guess) =>
        Assert.Equal(guess, Plan($"number;role;navn;email;{header}\n0301;leder;K;k@o.example;x\n").UnknownColumns.Single().Nearest);

    [Fact]
    public void The_list_may_stand_in_the_second_sheet_and_below_a_title()
    {
        var book = FileBook.Read(XlsxFile.Write(
            new XlsxSheet("Om listen", ["Kontaktpersoner"], [["Sist endret i mars"]]),
            new XlsxSheet("Liste", ["Kontaktpersoner i kommunene"],
                [[null, null, null, null], ["Nummer", "Rolle", "Navn", "E-post"], ["0301", "leder", "Kari", "kari@o.example"]])));

        var plan = ImportPlanner.Plan(ImportKind.Contacts, book, Facts, Words, new ImportChoices());
        var cover = ImportPlanner.Plan(ImportKind.Contacts, book, Facts, Words, new ImportChoices { Sheet = 0 });

        Assert.Equal(("Liste", 4), (plan.Table.Name, Assert.Single(plan.Rows).Line));
        Assert.Equal(2, plan.Changes.Count);
        Assert.Equal("Om listen", cover.Table.Name);
    }

    [Fact]
    public void A_title_above_the_header_of_a_text_file_is_passed_over() =>
        Assert.True(Plan("Kontaktpersoner 2026;;;\nnumber;role;name;email\n0301;leder;Kari;kari@o.example\n").IsWhole);

    [Fact]
    public void Numbers_that_lost_their_zero_come_back_in_every_row_when_that_is_said() =>
        Assert.Equal("0301", Assert.Single(Plan("number;role;name;email\n301;leder;Kari;kari@o.example\n",
            new ImportChoices(LostZeros.Restore)).Changes.OfType<RoleGiven>()).Number);

    [Fact]
    public void A_sheet_that_does_not_exist_is_no_choice() =>
        Assert.NotEmpty(Plan("number;role;name;email\n0301;leder;K;k@o.example\n", new ImportChoices { Sheet = -1 }).Changes);

    [Fact]
    public void A_cell_longer_than_any_list_of_roles_is_not_taken_apart()
    {
        var endless = string.Join(" og ", Enumerable.Repeat("leder", 20_000));

        Assert.Empty(Plan($"number;role;name;email\n0301;{endless};K;k@o.example\n").Changes);
    }

    private static ImportPlan Plan(string file, ImportChoices? choices = null, ImportFacts? facts = null) =>
        ImportPlanner.Plan(
            ImportKind.Contacts, FileBook.Read(Encoding.UTF8.GetBytes(file)), facts ?? Facts, Words, choices ?? new ImportChoices());

    private static Term Role(string id, string title) => new(id, new Dictionary<string, string> { ["nb"] = title });

    private static OrganisationState Organisation(string number, string name) => new(number, name, null, "{}");
}
