using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tests.Conventions;
using FormEngine.Testing;
using FormEngine.Testing.Respondents;

namespace FormEngine.Server.Tests.Respond;

/// <summary>All that the pages have to have of a kind of question; what a kind lacks is told by its name.</summary>
public sealed class QuestionKindTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    private static readonly CompiledForm Form =
        FormCompiler.Compile(File.ReadAllText(Repository.PathOf("tests", "surveys", "trial", "kinds.json"))).Form!;

    public static TheoryData<string> Kinds => [.. KindsOfQuestion.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_has_a_view_with_its_field_in_it(string kind)
    {
        var question = Example(kind);
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;

        var page = await me.VisitAsync(invited.PathToPage("kinds", Form.Pages.Single(page => page.Questions.Contains(question)).Id));

        Assert.NotNull(page.Page.QuerySelector($"#q-{question.Id} [name^='a.{question.Id}']"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_its_texts(string kind)
    {
        var question = Example(kind);

        Assert.Contains("Kind" + FormOutline.KindOf(question), Texts("SurveysTexts"));
        Assert.Contains(QuestionViews.UnreadableOf(question), Texts("RespondTexts"));
    }

    private static IEnumerable<string> Texts(string catalogue) => TextCatalogue.All.Single(texts => texts.Name == catalogue).Keys;

    private static Question Example(string kind) => Form.Questions.FirstOrDefault(question => question.GetType().Name == kind)
        ?? throw new InvalidOperationException($"The form tests/surveys/trial/kinds.json has no {kind}.");
}
