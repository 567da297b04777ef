using System.Text.Json;
using FormEngine.Findings;
using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>Reads questions, their rows and their columns from schemas.</summary>
internal sealed class QuestionReader(TextTable texts, FindingList findings)
{
    public FindingList Findings => findings;

    public Question? Read(string id, SchemaNode schema, bool required)
    {
        Names.CheckId(id[(id.IndexOf('.') + 1)..], schema.Pointer, findings);
        texts.Add(Keys.Question(id), schema);
        texts.AddText($"{Keys.Question(id)}/unit", schema, "x-unit");
        texts.AddText($"{Keys.Question(id)}/pattern-text", schema, "x-pattern-text");
        if (QuestionKinds.All.FirstOrDefault(kind => kind.Matches(schema)) is not { } kind)
        {
            findings.Error("unknown_kind", schema.Pointer,
                "This is no kind of question the engine knows. Look at «type», «format», «oneOf» and «items».");
            return null;
        }

        Keywords.CheckQuestion(schema, kind.Keywords, findings);
        return kind.Create(this, Head(id, schema, kind, required));
    }

    public IReadOnlyList<Option> Options(QuestionHead head, SchemaNode schema) =>
        new OptionReader(texts, findings).Read(head.Id, schema);

    /// <summary>The rows of a matrix or the columns of repeating rows; a part has none of its own.</summary>
    public IReadOnlyList<Question> Parts(QuestionHead head, SchemaNode schema)
    {
        if (head.Id.Contains('.'))
            return [];
        var required = RequiredNames.Read(schema, findings);
        var parts = new List<Question>();
        foreach (var (name, node) in schema.Children("properties"))
        {
            if (Read($"{head.Id}.{name}", node, required.Contains(name)) is { } part)
                parts.Add(part);
        }

        if (!schema.Has("properties"))
            findings.Error("no_rows", schema.Pointer, "Name the rows or columns in «properties».");
        return parts;
    }

    private QuestionHead Head(string id, SchemaNode schema, QuestionKind kind, bool required)
    {
        var always = schema.Find("x-required-if") is { Json.ValueKind: JsonValueKind.True };
        return new QuestionHead(id, schema, kind)
        {
            Required = required,
            Personal = schema.Flag("x-personal"),
            Source = schema.Text("x-source"),
            VisibleIf = schema.Rule("x-visible-if"),
            RequiredIf = always ? null : schema.Rule("x-required-if"),
            RequiredWhenVisible = always,
            Checks = Checks(id, schema),
        };
    }

    private List<Check> Checks(string id, SchemaNode schema)
    {
        var checks = new List<Check>();
        foreach (var item in schema.Items("x-check"))
        {
            if (item.Rule("rule") is not { } rule)
                findings.Error("check_rule", item.Pointer, "A check needs a «rule» that must hold.");
            else
            {
                texts.AddText($"{Keys.Question(id)}/checks/{checks.Count}", item, "message");
                if (!item.Has("message"))
                    findings.Error("check_message", item.Pointer, "A check needs a «message» that says what to change.");
                checks.Add(new Check(rule, checks.Count));
            }
        }

        return checks;
    }
}
