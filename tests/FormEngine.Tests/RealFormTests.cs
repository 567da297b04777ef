using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Findings;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Tests;

public sealed class RealFormTests
{
    [Theory]
    [MemberData(nameof(Forms.Surveys), MemberType = typeof(Forms))]
    public void The_surveys_compile_with_nothing_to_remark(string name)
    {
        var folder = Path.GetDirectoryName(name)!;
        var attributes = SurveyCompiler.Attributes(Forms.Read(name));
        var results = Forms.All.Where(form => Path.GetDirectoryName(form) == folder)
            .Select(form => FormCompiler.Compile(Forms.Read(form), Forms.Sidecars(form), attributes)).ToList();
        Assert.Empty(results.SelectMany(result => result.Findings));

        var survey = SurveyCompiler.Compile(Forms.Read(name), Forms.Sidecars(name), results.ToDictionary(result => result.Form!.Id, result => result.Form!));
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

    [Fact]
    public void One_form_serves_many_threads()
    {
        var form = Forms.Compile(Path.Combine("digital-modenhet", "generelt.json"));
        var random = new RandomAnswers(form, seed: 8);
        var cases = Enumerable.Range(0, 200).Select(i => (Answers: random.Next(), Organisation: new OrganisationAttributes(RandomAnswers.Organisation(i)))).ToList();
        var today = new DateOnly(2026, 6, 15);
        var expected = cases.Select(one => FormEvaluator.Evaluate(form, one.Answers, one.Organisation, today).Visible).ToList();
        Parallel.ForEach(cases.Index(), one =>
            Assert.Equal(expected[one.Index], FormEvaluator.Evaluate(form, one.Item.Answers, one.Item.Organisation, today).Visible));
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
}
