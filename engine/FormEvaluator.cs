using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine;

/// <summary>Says what follows from a set of answers.</summary>
public static class FormEvaluator
{
    /// <summary>Evaluates answers. Never throws, whatever the answers hold.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers by question, as stored.</param>
    /// <param name="organisation">What is known of the organisation that answers.</param>
    /// <param name="today">Today's date in Europe/Oslo, or the day the section was completed.</param>
    public static FormState Evaluate(
        CompiledForm form, JsonObject answers, OrganisationAttributes organisation, DateOnly today)
    {
        var reading = AnswerReading.Of(form, answers);
        var outcome = new RuleOutcome(form.Things);
        form.Rules.Run(outcome, reading.Values, organisation, today);
        return new StateBuilder(form, answers, reading, outcome).Build();
    }
}
