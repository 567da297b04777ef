using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>Says what follows from a set of answers.</summary>
public static class FormEvaluator
{
    /// <summary>Evaluates answers. Never throws, whatever answers <see cref="AnswerDocument"/> has read.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers by question, as stored.</param>
    /// <param name="organisation">What is known of the organisation that answers.</param>
    /// <param name="today">Today's date in Europe/Oslo, or the day the section was completed.</param>
    public static FormState Evaluate(
        CompiledForm form, JsonObject answers, OrganisationAttributes organisation, DateOnly today) =>
        Prepare(form, answers, organisation, today).Build();

    /// <summary>Explains why a question, matrix row or column is visible and required, or not.</summary>
    /// <param name="form">The form.</param>
    /// <param name="questionId">The question, matrix row or column.</param>
    /// <param name="answers">The answers by question, as stored.</param>
    /// <param name="organisation">What is known of the organisation that answers.</param>
    /// <param name="today">Today's date in Europe/Oslo, or the day the section was completed.</param>
    /// <returns>The explanation, or null where the form has no such question.</returns>
    public static Explanation? Why(
        CompiledForm form, string questionId, JsonObject answers, OrganisationAttributes organisation, DateOnly today)
    {
        if (form.Find(questionId) is not { } question)
            return null;
        var builder = Prepare(form, answers, organisation, today);
        return new Explainer(form, builder.Build(), builder.Values, organisation, today).Explain(question);
    }

    private static StateBuilder Prepare(
        CompiledForm form, JsonObject answers, OrganisationAttributes organisation, DateOnly today)
    {
        var reading = AnswerReading.Of(form, answers);
        var outcome = new RuleOutcome(form.Things);
        form.Rules.Run(outcome, reading.Values, organisation, today);
        return new StateBuilder(form, answers, reading, outcome);
    }
}
