using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Testing;
using FormEngine.Tests;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>One module, two engines: on the real forms Chromium says the same as the server, whatever was answered.</summary>
public sealed class RealFormsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> Forms { get; } = [.. FindForms()];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Browser_and_server_agree_on_random_answers(string file)
    {
        var form = FormCompiler.Compile(await File.ReadAllTextAsync(Repository.PathOf(file))).Form!;
        var random = new RandomAnswers(form, seed: 2018);
        await using var browser = await ModuleInBrowser.OpenAsync();
        await browser.LoadAsync(form);

        for (var i = 0; i < 100; i++)
        {
            var (answers, organisation) = (random.Next(), RandomAnswers.Organisation(i));
            var state = FormEvaluator.Evaluate(form, answers, new OrganisationAttributes(organisation), Today);
            var inBrowser = await browser.EvaluateAsync(answers.ToJsonString(), organisation.ToJsonString(), Today);
            StateLines.ShouldAgree(StateLines.Of(form, state, answers), inBrowser, $"answers: {answers.ToJsonString()}");
        }
    }

    private static IEnumerable<string> FindForms() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("forms"), "*.json", SearchOption.AllDirectories)
        let name = Path.GetFileName(file)
        where !name.StartsWith("survey.", StringComparison.Ordinal) && name.Split('.').Length == 2
            && Path.GetDirectoryName(file) != Repository.PathOf("forms")
        select Path.GetRelativePath(Repository.Root, file);
}
