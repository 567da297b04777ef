using System.Text.Json.Nodes;
using FormEngine.Tests;
using Xunit;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>The very cases that hold the engine to its rules on the server hold it to them in Chromium.</summary>
public sealed class RuleCasesTests
{
    public static TheoryData<string> Topics { get; } = [.. RuleCase.All.Select(Topic).Distinct()];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Browser_and_server_agree_on_the_cases_of(string topic)
    {
        await using var browser = await ModuleInBrowser.OpenAsync();
        foreach (var ruleCase in RuleCase.All.Where(ruleCase => Topic(ruleCase) == topic))
        {
            var form = ruleCase.Compile();
            await browser.LoadAsync(form);
            var inBrowser = await browser.EvaluateAsync(ruleCase.Answers, ruleCase.Organisation, ruleCase.Date);
            var onServer = StateLines.Of(form, ruleCase.Evaluate(), JsonNode.Parse(ruleCase.Answers)!.AsObject());
            StateLines.ShouldAgree(onServer, inBrowser, ruleCase.Name);
            AssertExpected(ruleCase, inBrowser);
        }
    }

    private static void AssertExpected(RuleCase ruleCase, string[] lines)
    {
        var expects = JsonNode.Parse(ruleCase.Expects)!;
        foreach (var id in expects["visible"]?.AsArray() ?? [])
            Assert.True(lines.Contains($"visible {id}"), $"{ruleCase.Name}: {id} is hidden");
        foreach (var id in expects["hidden"]?.AsArray() ?? [])
            Assert.False(lines.Contains($"visible {id}"), $"{ruleCase.Name}: {id} is visible");
    }

    private static string Topic(RuleCase ruleCase) => ruleCase.Name.Split(':')[0];
}
