using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Formctl;

/// <summary>All that stays the same from one set of answers to the next.</summary>
internal sealed record Evaluation(CompiledForm Form, OrganisationAttributes Organisation, DateOnly Today)
{
    public FormState Evaluate(JsonObject answers) => FormEvaluator.Evaluate(Form, answers, Organisation, Today);
}
