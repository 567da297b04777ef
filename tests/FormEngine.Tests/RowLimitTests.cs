using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests;

/// <summary>Repeating rows have an end also where the form says none, and what is beyond it is not lost.</summary>
public sealed class RowLimitTests
{
    [Theory]
    [InlineData("", 500)]
    [InlineData(""" "maxItems": 3, """, 3)]
    [InlineData(""" "minItems": 600, """, 600)]
    public void Rows_beyond_the_most_are_an_error_and_are_still_read(string bounds, int most)
    {
        var form = Tiny.Compile($$"""
            { "l": { "title": "L", "type": "array", {{bounds}}
                "items": { "type": "object", "properties": { "n": { "title": "N", "type": "integer" } } } },
              "q": { "title": "Q", "type": "string", "x-visible-if": "count(answers.l) === {{most + 1}}" } }
            """);

        Assert.Empty(Evaluate(most).Errors);
        var beyond = Evaluate(most + 1);
        Assert.Equal(("l", "max_items", (double?)most), beyond.Errors.Select(error => (error.Question, error.Code, error.Limit)).Single());
        Assert.True(beyond.IsVisible("q"));

        FormState Evaluate(int rows) => FormEvaluator.Evaluate(
            form, new JsonObject { ["l"] = new JsonArray([.. Enumerable.Range(0, rows).Select(n => new JsonObject { ["n"] = n })]) },
            OrganisationAttributes.None, new DateOnly(2026, 6, 15));
    }
}
