using FormEngine.Compilation;
using FormEngine.Findings;

namespace FormEngine.Tests;

public sealed class RuleFindingTests
{
    [Theory]
    // Constructs outside the language.
    [InlineData("answers.a == 'ja'", "rule_not_allowed", 1)]
    [InlineData("answers.a === null", "rule_not_allowed", 15)]
    [InlineData("answers.b = 1", "rule_not_allowed", 1)]
    [InlineData("answers['a'] === 'ja'", "rule_not_allowed", 1)]
    [InlineData("true && /x/", "rule_not_allowed", 9)]
    [InlineData("this === 1", "rule_not_allowed", 1)]
    [InlineData("(function () { return true; })()", "unknown_function", 1)]
    [InlineData("new Date() < today", "rule_not_allowed", 1)]
    [InlineData("+answers.b > 1", "rule_not_allowed", 1)]
    [InlineData("answers.b % 2 === 0", "rule_not_allowed", 1)]
    [InlineData("typeof answers.b === 'number'", "rule_not_allowed", 1)]
    [InlineData("(answers.a, true)", "rule_not_allowed", 2)]
    [InlineData("({})", "rule_not_allowed", 2)]
    [InlineData("['x'] === 1", "rule_not_allowed", 1)]
    [InlineData("answers.b++ > 1", "rule_not_allowed", 1)]
    [InlineData("1e999 > answers.b", "rule_not_allowed", 1)]
    [InlineData("answers.a === 'ja'; true", "rule_syntax", 21)]
    [InlineData("answers.a === 'ja';", "rule_syntax", 19)]
    [InlineData("if (true) {}", "rule_syntax", 1)]
    [InlineData("", "rule_syntax", 1)]
    [InlineData("answers.a ===", "rule_syntax", 14)]
    [InlineData("answers.a === 'ja", "rule_syntax", 15)]
    [InlineData("eval('x')", "unknown_function", 1)]
    [InlineData("answers.t.indexOf('x') > 0", "unknown_function", 1)]
    // Names.
    [InlineData("answers.q === 'ja'", "unknown_name", 1)]
    [InlineData("answers.constructor === 'ja'", "unknown_name", 1)]
    [InlineData("answers.m.q === 'k'", "unknown_name", 1)]
    [InlineData("answers.a.b === 'ja'", "unknown_name", 1)]
    [InlineData("window === 1", "unknown_name", 1)]
    [InlineData("answers === 1", "unknown_name", 1)]
    [InlineData("row.c === 'x'", "unknown_name", 1)]
    [InlineData("\n answers.q === 'ja'", "unknown_name", 3)]
    [InlineData("answers.b > 1 && answers.later", "forward_reference", 18)]
    [InlineData("answered(answers.z)", "forward_reference", 10)]
    [InlineData("answers.a === 'kanskje'", "unknown_code", 1)]
    [InlineData("includes(answers.s, 'z')", "unknown_code", 21)]
    [InlineData("includesAny(answers.s, ['x', 'z'])", "unknown_code", 30)]
    // Types.
    [InlineData("answers.b", "type_error", 1)]
    [InlineData("answers.b && true", "type_error", 1)]
    [InlineData("!answers.a", "type_error", 2)]
    [InlineData("answers.a", "type_error", 1)]
    [InlineData("'ja'", "type_error", 1)]
    [InlineData("answers.a > 'ja'", "type_error", 1)]
    [InlineData("answers.t < 'b'", "type_error", 1)]
    [InlineData("answers.b === '1'", "type_error", 1)]
    [InlineData("answers.t + 'x' === 'y'", "type_error", 1)]
    [InlineData("answers.d === '31.12.2026'", "type_error", 1)]
    [InlineData("answers.d > 5", "type_error", 1)]
    [InlineData("answers.a === answers.m.r", "type_error", 1)]
    [InlineData("answers.a === answers.t", "type_error", 1)]
    [InlineData("answers.s === 'x'", "type_error", 1)]
    [InlineData("answers.m === 'k'", "type_error", 1)]
    [InlineData("answers.l.c === 'x'", "type_error", 1)]
    [InlineData("sum(answers.l.c) > 1", "type_error", 5)]
    [InlineData("sum() > 1", "type_error", 1)]
    [InlineData("count(answers.b) > 1", "type_error", 7)]
    [InlineData("includes(answers.a, 'ja')", "type_error", 10)]
    [InlineData("includes(answers.s)", "type_error", 1)]
    [InlineData("includesAny(answers.s, 'x')", "type_error", 24)]
    [InlineData("(answers.b > 1 ? 1 : true) === 1", "type_error", 2)]
    [InlineData("(answers.b ? 1 : 2) === 1", "type_error", 2)]
    [InlineData("organisation.type === 'kommune' && organisation.type > 5", "type_error", 36)]
    public void A_rule_outside_the_language_is_refused_with_its_column(string rule, string code, int column)
    {
        var finding = Tiny.RuleFinding(rule);
        Assert.Equal((code, column, Severity.Error), (finding.Code, finding.Column, finding.Severity));
        Assert.Equal("/properties/z/x-visible-if", finding.Pointer);
        Assert.NotEmpty(finding.Message);
    }

    [Theory]
    [InlineData("(", 5000)]
    [InlineData("!", 3999)]
    [InlineData("-", 3999)]
    [InlineData("a=", 1999)]
    [InlineData("a?", 1999)]
    [InlineData("[", 3999)]
    [InlineData("new ", 999)]
    [InlineData("true||", 5000)]
    [InlineData("answers.b+", 399)]
    [InlineData("typeof ", 570)]
    public void A_rule_that_would_exhaust_the_stack_is_refused(string part, int times) =>
        Assert.Equal(Severity.Error, Tiny.RuleFinding(string.Concat(Enumerable.Repeat(part, times)) + "1").Severity);

    [Theory]
    [InlineData("true /* a comment */ && !false")]
    [InlineData("((answers.a)) === \"ja\"")]
    [InlineData("'ja' === answers.a")]
    [InlineData("answers.b > -1.5e3")]
    [InlineData("(answers.b > 1 ? 'ja' : 'nei') === answers.a")]
    [InlineData("answers.d >= (answers.b > 1 ? '2026-01-01' : today)")]
    [InlineData("answered(answers.l.n) || answered(answers.m) || count(answers.l) > 1")]
    [InlineData("organisation.type === answers.a")]
    public void A_rule_within_the_language_is_accepted(string rule) =>
        Assert.Empty(FormCompiler.Compile(Tiny.RuleForm(rule)).Findings);

    [Fact]
    public void A_rule_of_many_operands_is_no_deep_rule() => Assert.Empty(
        FormCompiler.Compile(Tiny.RuleForm(string.Join(" || ", Enumerable.Repeat("answers.b > 1", 200)))).Findings);
}
