namespace FormEngine.Questions;

/// <summary>The register of question kinds. The first that matches a schema reads it.</summary>
internal static class QuestionKinds
{
    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        new("single choice", ["oneOf", "x-display"],
            schema => schema.Type == "string" && schema.Has("oneOf"),
            (reader, head) => new SingleChoiceQuestion(head, reader.Options(head, head.Schema))),
        new("multiple choice", ["items", "uniqueItems", "minItems", "maxItems", "x-display"],
            schema => schema.Type == "array" && schema.Child("items") is { Type: "string" },
            (reader, head) => new MultipleChoiceQuestion(head, reader.Options(head, head.Schema.Child("items")!))),
        new("yes/no", [],
            schema => schema.Type == "boolean",
            (_, head) => new BooleanQuestion(head)),
        new("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "x-unit"],
            schema => schema.Type is "number" or "integer",
            (_, head) => new NumberQuestion(head)),
        new("date", ["format"],
            schema => schema.Type == "string" && schema.Text("format") == "date",
            (_, head) => new DateQuestion(head)),
        new("e-mail", ["format", "minLength", "maxLength", "pattern"],
            schema => schema.Type == "string" && schema.Text("format") == "email",
            (_, head) => new EmailQuestion(head)),
        new("text", ["minLength", "maxLength", "pattern", "x-multiline"],
            schema => schema.Type == "string" && !schema.Has("format") && !schema.Has("enum"),
            (_, head) => new TextQuestion(head)),
        new("matrix", ["properties", "required", "additionalProperties"],
            schema => schema.Type == "object",
            (reader, head) => new MatrixQuestion(head, reader.Rows(head))),
        new("repeating rows", ["items", "minItems", "maxItems"],
            schema => schema.Type == "array" && schema.Child("items") is { Type: "object" },
            (reader, head) => new RepeatingQuestion(head, reader.Columns(head))),
    ];
}
