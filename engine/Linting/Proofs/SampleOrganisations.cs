using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>A few organisations that rules may tell apart: for each attribute the values that rules speak of, and one beside.</summary>
internal static class SampleOrganisations
{
    private const int Most = 24;

    public static IEnumerable<JsonObject> Of(Problem problem)
    {
        IEnumerable<JsonObject> organisations = [[]];
        foreach (var (id, type) in problem.Vocabulary.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            var values = Values(problem, id, type).ToList();
            organisations = organisations.SelectMany(organisation => values.Select(value => With(organisation, id, value)));
        }

        return organisations.Take(Most);
    }

    private static JsonObject With(JsonObject organisation, string id, JsonNode value)
    {
        var more = organisation.DeepClone().AsObject();
        more[id] = value.DeepClone();
        return more;
    }

    private static IEnumerable<JsonNode> Values(Problem problem, string id, RuleType type) => type.Kind switch
    {
        RuleKind.Number => problem.Vocabulary.NumbersBeside(id).SelectMany(number => new[] { number - 1, number, number + 1 })
            .DefaultIfEmpty(0).Distinct().Select(number => (JsonNode)JsonValue.Create(number)),
        RuleKind.Date => [JsonValue.Create(IsoDate.Write(Concrete.Today))],
        _ => problem.Vocabulary.ValuesOf(Cell.Attribute(id)).OrderBy(value => value.ToString(), StringComparer.Ordinal)
            .Select(value => value is bool flag ? (JsonNode)JsonValue.Create(flag) : JsonValue.Create((string)value)),
    };
}
