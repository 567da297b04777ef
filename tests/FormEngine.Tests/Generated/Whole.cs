using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;

namespace FormEngine.Tests.Generated;

/// <summary>What holds of every evaluation, whatever the form and the answers.</summary>
internal static class Whole
{
    public static void Assert(CompiledForm form, JsonObject answers, Circumstances circumstances, string about)
    {
        about = $"{answers.ToJsonString()}\n{circumstances}\n{about}";
        var state = circumstances.Evaluate(form, answers);
        var all = form.Questions.SelectMany(question => question.Parts.Prepend(question)).Select(question => question.Id);
        Same(all.Order(StringComparer.Ordinal), state.Visible.Concat(state.Hidden)
            .Order(StringComparer.Ordinal), $"Each thing is visible or hidden: {about}");
        Same([], state.Answers.Select(answer => answer.Key).Intersect(state.Hidden), $"Hidden answers do not count: {about}");

        var again = circumstances.Evaluate(form, state.Answers);
        Same(Lines(state, true), Lines(again, true), $"The answers that count come to the same: {about}");
        Same(Lines(state), Lines(circumstances.Evaluate(form, (JsonObject)Reversed(answers)!)), $"The order of keys is nothing: {about}");
        Same(Lines(state), Lines(circumstances.Evaluate(form, Without(answers, state.Hidden))), $"Hidden answers are as absent: {about}");
    }

    private static IEnumerable<string> Lines(FormState state, bool forgetsErrors = false) =>
    [
        .. state.Visible.Select(id => $"visible {id}"),
        .. state.Missing.Select(id => $"missing {id}"),
        .. state.Errors.Where(_ => !forgetsErrors).Select(error => error.ToString()).Order(StringComparer.Ordinal),
        state.Answers.ToJsonString(),
    ];

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string about) =>
        Xunit.Assert.True(expected.SequenceEqual(actual), about);

    private static JsonObject Without(JsonObject answers, IEnumerable<string> ids) =>
        new(answers.ExceptBy(ids, answer => answer.Key).Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone())));

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
