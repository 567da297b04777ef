using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>
/// Writes the module of a form: one classic script with the runtime, the form's shape and its rules, which the server
/// and the browser both run.
/// </summary>
internal static class ModuleWriter
{
    /// <summary>The reading of answers, by which characters show nothing too.</summary>
    public static string Reading { get; } =
        Resource("reading.js").Replace("/INVISIBLE/", $"/{Blank.Character}/", StringComparison.Ordinal);

    private static readonly string Evaluation = Resource("evaluate.js");

    /// <summary>The words rules are compiled into.</summary>
    public static string Runtime { get; } = Resource("runtime.js");

    /// <param name="form">The form.</param>
    /// <param name="book">Its rules.</param>
    /// <param name="units">By the name of a question for a number, what its unit is called in any of the form's languages.</param>
    public static string Write(FormDefinition form, RuleBook book, Func<string, IEnumerable<string>> units)
    {
        var rules = new RulesWriter(form, book).Write();
        return new StringBuilder()
            .Append("(function (root) {\n'use strict';\n\n")
            .Append(Runtime).Append('\n')
            .Append(Reading).Append('\n')
            .Append(Evaluation).Append('\n')
            .Append(rules).Append('\n')
            .Append("root.FormEngine = root.FormEngine || {};\n")
            .Append($"root.FormEngine.form = defineForm({Shape(form, book.Names, units).ToJsonString()}, rules);\n")
            .Append("})(this);\n")
            .ToString();
    }

    private static JsonObject Shape(FormDefinition form, RuleNames names, Func<string, IEnumerable<string>> units)
    {
        var cells = new JsonObject();
        foreach (var slot in names.Slots.All.Where(slot => slot.Kind == SlotKind.Rows))
            cells[slot.Id] = Slots(names.Cells(names.Questions[names.IndexOf(slot.Id)]), names);
        return new JsonObject
        {
            ["pages"] = Array(form.Pages.Select(page => new JsonObject { ["id"] = page.Id, ["thing"] = page.Ordinal })),
            ["questions"] = Array(form.Pages.SelectMany(page => page.Questions.Select(question => Question(question, page, units)))),
            ["slots"] = Slots(names.Slots, names),
            ["cells"] = cells,
        };
    }

    private static JsonObject Question(Question question, Page? page, Func<string, IEnumerable<string>> units)
    {
        var shape = new JsonObject
        {
            ["id"] = question.Id,
            ["name"] = question.Name,
            ["thing"] = question.Ordinal,
            ["kind"] = Reader(question.Type),
            ["required"] = question.Required || (question.Head.RequiredWhenVisible && !question.Id.Contains('.')),
            ["always"] = question.Head.RequiredWhenVisible,
            ["integer"] = question.Limits.IsWhole,
            ["units"] = Array(units(question.Id).Select(unit => JsonValue.Create(unit))),
            ["codes"] = Array(question.Choices.Select(option => JsonValue.Create(option.Code))),
            ["options"] = Array(question.Choices.Where(option => option.VisibleIf is not null)
                .Select(option => new JsonObject { ["code"] = option.Code, ["thing"] = option.Ordinal })),
            ["parts"] = Array(question.Parts.Select(part => Question(part, null, units))),
        };
        if (page is not null)
            shape["page"] = page.Id;
        return shape;
    }

    private static JsonArray Slots(SlotTable slots, RuleNames names) => Array(slots.All.Select(slot => new JsonObject
    {
        ["kind"] = slot.Kind.ToString().ToLowerInvariant(),
        ["id"] = slot.Id,
        ["code"] = slot.Code,
        ["reads"] = slot.Kind == SlotKind.Attribute ? new JsonObject { ["kind"] = AttributeKind(names.TypeOf(slot.Id)) } : null,
    }));

    // The reader of stored values, in reading.js.
    private static string Reader(AnswerType type) => type switch
    {
        AnswerType.Code => "single",
        AnswerType.Set => "multiple",
        AnswerType.Boolean => "boolean",
        AnswerType.Number => "number",
        AnswerType.Date => "date",
        AnswerType.Text => "text",
        AnswerType.Parts => "matrix",
        AnswerType.Rows => "repeating",
    };

    private static string AttributeKind(RuleType type) => type.Kind switch
    {
        RuleKind.Number => "number",
        RuleKind.Boolean => "boolean",
        RuleKind.Date => "date",
        RuleKind.Open => "open",
        _ => "text",
    };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"FormEngine.Rules.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
