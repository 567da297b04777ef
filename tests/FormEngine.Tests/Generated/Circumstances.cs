using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests.Generated;

/// <summary>What stands fast while a form is answered: who answers, and when.</summary>
internal sealed record Circumstances(string Organisation, DateOnly Today)
{
    private readonly OrganisationAttributes _attributes = new(JsonNode.Parse(Organisation)!.AsObject());

    public static Circumstances Any(Random random) => new(Pool.Organisation(random).ToJsonString(), Pool.Today(random));

    public FormState Evaluate(CompiledForm form, JsonObject answers) => FormEvaluator.Evaluate(form, answers, _attributes, Today);
}
