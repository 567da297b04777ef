using System.Text.Json.Nodes;
using FormEngine.Evaluation;

namespace FormEngine.Tests;

public sealed class RuleCaseTests
{
    public static TheoryData<string> Names => [.. RuleCase.All.Select(ruleCase => ruleCase.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_case_evaluates_as_it_expects(string name)
    {
        var ruleCase = RuleCase.All.Single(ruleCase => ruleCase.Name == name);
        var state = ruleCase.Evaluate();
        foreach (var (what, expected) in JsonNode.Parse(ruleCase.Expects)!.AsObject())
            Assert.Equal((what, Sentence(expected!)), (what, Sentence(Actual(state, what))));
    }

    private static JsonNode Actual(FormState state, string what) => what switch
    {
        "visible" => Strings(state.Visible),
        "hidden" => Strings(state.Hidden),
        "missing" => Strings(state.Missing),
        "errors" => Strings(state.Errors.Select(error => $"{error.Question} {error.Code}").Distinct()),
        "status" => state.Status.ToString(),
        "answers" => state.Answers,
        _ => throw new InvalidOperationException($"A case expects «{what}», which nothing yields."),
    };

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts];

    private static string Sentence(JsonNode node) => node.ToJsonString();
}
