using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

public sealed class ShrinkerTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    // As if an engine took a negation for its opposite.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_fault_in_a_large_form_is_shown_by_a_tiny_one(int seed)
    {
        var random = new Random(seed);
        var form = FormGenerator.Make(seed, FormMix.Wild);
        var answers = new RandomAnswers(new Specimen(form, [], [], Today).Compile()!, seed).Next();
        var large = new Specimen(form, answers, Pool.Organisation(random), Today);
        Assert.True(IsFaulty(large), $"seed {seed} has no such rule");

        var small = await Shrinker.ShrinkAsync(large, specimen => Task.FromResult(IsFaulty(specimen)));

        Assert.True(IsFaulty(small));
        Assert.True(small.Form["properties"]!.AsObject().Count <= 2, small.AsRuleCase($"seed {seed}"));
        Assert.True(small.Form.ToJsonString().Length < 700, small.AsRuleCase($"seed {seed}"));
    }

    [Fact]
    public void A_specimen_is_written_as_a_rule_case()
    {
        var form = JsonNode.Parse(Tiny.RuleForm("answers.b > 3"))!.AsObject();
        var written = JsonNode.Parse(new Specimen(form, new JsonObject { ["b"] = 4 }, [], Today).AsRuleCase("a case"))!;
        Assert.Equal(["name", "form", "answers", "organisation", "today", "expects"], written.AsObject().Select(member => member.Key));
        Assert.Contains("z", written["expects"]!["visible"]!.AsArray().Select(id => (string?)id));
    }

    // The artificial fault: a rule with a negation hides something.
    private static bool IsFaulty(Specimen specimen)
    {
        var form = specimen.Compile()!;
        return specimen.Evaluate(form).Hidden.Any(id => form.Find(id)!.VisibleIf?.Contains('!') == true);
    }
}
