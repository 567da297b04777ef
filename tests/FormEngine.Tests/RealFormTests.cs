using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Findings;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Surveys;

namespace FormEngine.Tests;

public sealed class RealFormTests
{
    private static readonly string ProjectForm = Path.Combine("digitaliseringsprosjekt", "prosjekt.json");

    [Theory]
    [MemberData(nameof(Forms.Surveys), MemberType = typeof(Forms))]
    public void The_surveys_compile_with_nothing_to_remark(string name)
    {
        var folder = Path.GetDirectoryName(name)!;
        var attributes = SurveyCompiler.Attributes(Forms.Read(name));
        var results = Forms.All.Where(form => Path.GetDirectoryName(form) == folder)
            .Select(form => FormCompiler.Compile(Forms.Read(form), Forms.Sidecars(form), attributes)).ToList();
        Assert.Empty(results.SelectMany(result => result.Findings));

        var survey =
            SurveyCompiler.Compile(Forms.Read(name), Forms.Sidecars(name),
                results.ToDictionary(result => result.Form!.Id, result => result.Form!));
        Assert.Empty(survey.Findings);
        Assert.NotEmpty(survey.Survey!.Sections);
    }

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void Any_answers_evaluate_to_a_whole(string name)
    {
        var form = Forms.Compile(name);
        var all = form.Questions.SelectMany(question => question.Parts.Prepend(question)).Select(question => question.Id).ToHashSet();
        var random = new RandomAnswers(form, seed: 4);
        for (var i = 0; i < 200; i++)
        {
            var organisation = new OrganisationAttributes(RandomAnswers.Organisation(i));
            var state = FormEvaluator.Evaluate(form, random.Next(), organisation, new DateOnly(2026, 6, 15));
            Assert.Equal(all, state.Visible.Concat(state.Hidden).ToHashSet());
            Assert.Empty(state.Visible.Intersect(state.Hidden));

            var again = FormEvaluator.Evaluate(form, state.Answers, organisation, new DateOnly(2026, 6, 15));
            Assert.Equal(state.Answers.ToJsonString(), again.Answers.ToJsonString());
            Assert.Equal(state.Visible, again.Visible);
            Assert.Equal(state.Missing, again.Missing);
        }
    }

    // Each form is met by many threads at once while its script has never run.
    [Theory]
    [InlineData("+47 (22) 33-44")]
    [InlineData("22 33 44 55")]
    [InlineData("22334455")]
    [InlineData("(+47) 22 33 44 55")]
    [InlineData("0047 22.33.44.55")]
    [InlineData("22\u00a033\u00a044\u00a055")]
    [InlineData("91 23 45 67 / 22 33 44 55")]
    [InlineData("02800")]
    public void A_telephone_number_passes_as_people_write_it(string typed) => Assert.True(Telephone().Accepts(JsonValue.Create(typed)));

    [Theory]
    [InlineData("ring meg")]
    [InlineData("12")]
    [InlineData("22 33 44 55 (Ola)")]
    public void What_is_no_telephone_number_does_not(string typed) => Assert.False(Telephone().Accepts(JsonValue.Create(typed)));

    [Theory]
    [InlineData("nb", "Skriv nummeret med siffer, for eksempel 22 33 44 55 eller +47 22 33 44 55.")]
    [InlineData("nn", "Skriv nummeret med siffer, til dømes 22 33 44 55 eller +47 22 33 44 55.")]
    [InlineData("en", "Write the number in digits, for example 22 33 44 55 or +47 22 33 44 55.")]
    public void What_a_telephone_number_must_look_like_is_said_in_every_language(string language, string words) =>
        Assert.Equal(words, FormCompiler.Compile(Forms.Read(ProjectForm), Forms.Sidecars(ProjectForm)).Form!.Texts(language)
            .Question("kontakt_telefon").Pattern);

    [Fact]
    public async Task A_form_serves_many_threads_from_its_first_evaluation_on()
    {
        var name = Path.Combine("digital-modenhet", "generelt.json");
        var form = Forms.Compile(name);
        var random = new RandomAnswers(form, seed: 8);
        var cases = Enumerable.Range(0, 50)
            .Select(i => (Answers: random.Next(), Organisation: new OrganisationAttributes(RandomAnswers.Organisation(i)))).ToList();
        var expected = cases.Select(one => Told(form, one.Answers, one.Organisation)).ToList();
        for (var round = 0; round < 10; round++)
        {
            var unused = Forms.Compile(name);
            using var start = new Barrier(8);
            var threads = Enumerable.Range(0, start.ParticipantCount).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return cases.Select(one => Told(unused, one.Answers, one.Organisation)).ToList();
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            Assert.All(await Task.WhenAll(threads), told => Assert.Equal(expected, told));
        }
    }

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void A_form_cut_off_anywhere_is_refused_with_a_finding(string name)
    {
        var json = Forms.Read(name).TrimEnd();
        for (var length = 0; length < json.Length; length += 997)
        {
            var result = FormCompiler.Compile(json[..length]);
            Assert.Null(result.Form);
            Assert.Contains(result.Findings, finding => finding is { Code: "invalid_json", Severity: Severity.Error });
        }
    }

    private static string Told(CompiledForm form, JsonObject answers, OrganisationAttributes organisation)
    {
        var state = FormEvaluator.Evaluate(form, answers, organisation, new DateOnly(2026, 6, 15));
        var errors = state.Errors.Select(error => $"{error.Question}:{error.Code}:{error.Row}");
        return string.Join('|', string.Join(' ', state.Visible), string.Join(' ', state.Missing), string.Join(' ', errors),
            state.Answers.ToJsonString());
    }

    private static Question Telephone() => Forms.Compile(ProjectForm).Find("kontakt_telefon")!;
}
