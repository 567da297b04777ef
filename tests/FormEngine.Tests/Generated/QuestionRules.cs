using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>Gives rules and checks to a question, its options, rows and columns.</summary>
internal sealed class QuestionRules(Random random, FormMix mix, IReadOnlyList<Readable> earlier)
{
    public void AddTo(MadeQuestion question, bool mayHide)
    {
        AddTo(question, mayHide, earlier, question.As($"answers.{question.Id}"));
        if (question.Kind == Kind.Matrix)
        {
            foreach (var (i, row) in question.Parts.Index())
                AddTo(row, i > 0, earlier, row.As($"answers.{question.Id}.{row.Id}"));
        }

        if (question.Kind == Kind.Repeating)
            AddToColumns(question);
        AddRequired(question);
    }

    private void AddToColumns(MadeQuestion question)
    {
        var before = earlier.ToList();
        foreach (var (i, column) in question.Parts.Index())
        {
            var cell = column.As($"row.{column.Id}");
            AddTo(column, i > 0, [.. before], cell);
            before.Add(cell);
        }
    }

    private void AddTo(MadeQuestion part, bool mayHide, IReadOnlyList<Readable> names, Readable own)
    {
        var rules = new RuleGenerator(random, mix, names);
        if (mayHide && Luck(mix.Rules))
            part.Schema["x-visible-if"] = rules.Condition();
        if (Luck(mix.Rules / 3))
            part.Schema["x-required-if"] = random.Next(2) == 0 ? true : rules.Condition();
        if (new CheckGenerator(random, mix, names).Of(own) is { } checks)
            part.Schema["x-check"] = checks;
        foreach (var option in Options(part).Skip(2).Where(_ => Luck(mix.Rules / 3)))
            option!["x-visible-if"] = rules.Condition();
    }

    // Rows that must be answered once any is; columns that must be in any row.
    private void AddRequired(MadeQuestion question)
    {
        var schema = question.Kind == Kind.Repeating ? question.Schema["items"]!.AsObject() : question.Schema;
        var required = question.Parts.Where(part => !part.Schema.ContainsKey("x-visible-if") && random.Next(4) == 0).ToList();
        if (required.Count > 0)
            schema["required"] = new JsonArray([.. required.Select(part => JsonValue.Create(part.Id))]);
    }

    // Its own; the rules of shared ones are the definition's.
    private static JsonArray Options(MadeQuestion part) => part.Kind switch
    {
        Kind.Single => part.Schema["oneOf"] as JsonArray,
        Kind.Multiple => part.Schema["items"]?["oneOf"] as JsonArray,
        _ => null,
    } ?? [];

    private bool Luck(double chance) => random.NextDouble() < chance;
}
