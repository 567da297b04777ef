using System.Text.Json.Nodes;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads validators, and the bounds a text element has of its own.</summary>
internal sealed class ValidatorReader(DraftForm form, ImportReport report)
{
    public void Read(SourceObject element, DraftQuestion question)
    {
        if (question.Kind is DraftKind.Number or DraftKind.Date)
        {
            Bound(element, "min", ">=", question);
            Bound(element, "max", "<=", question);
        }

        foreach (var validator in element.Items("validators"))
        {
            if (!IsRead(validator, question))
                report.Dropped(validator.Place, validator.Text("type"), new ImportText("ValidatorUnknown"));
            new Leftovers(report).Report(validator);
        }
    }

    private bool IsRead(SourceObject validator, DraftQuestion question) =>
        (validator.Text("type").Replace("validator", ""), question.Kind) switch
        {
            ("numeric", DraftKind.Number) =>
            Bound(validator, "minValue", ">=", question) | Bound(validator, "maxValue", "<=", question) | true,
            ("text", DraftKind.Text) => Length(validator, question, "minLength") | Length(validator, question, "maxLength") | true,
            ("answercount", DraftKind.Multiple) =>
                Count(validator, question, "minCount", "minItems") | Count(validator, question, "maxCount", "maxItems") | true,
            ("regex", DraftKind.Text) => Pattern(validator, question),
            ("email", DraftKind.Text) => Set(validator, question, "format", "email"),
            ("expression", _) => Expression(validator, question),
            _ => false,
        };

    private bool Length(SourceObject validator, DraftQuestion question, string name) =>
        validator.Number(name) is > 0 and < 1_000_000 and var length && Set(validator, question, name, (int)length);

    private bool Count(SourceObject validator, DraftQuestion question, string name, string keyword) =>
        validator.Number(name) is > 0 and < 10_000 and var count && Set(validator, question, keyword, (int)count);

    private bool Pattern(SourceObject validator, DraftQuestion question)
    {
        if (validator.Text("regex") is not { Length: > 0 } pattern)
            return false;
        try
        {
            var read = Patterns.Read(pattern, validator.Flag("caseInsensitive", "insensitive"));
            return Set(validator, question, "pattern", read);
        }
        catch (ImportException error)
        {
            validator.ReadAll();
            report.Dropped(validator.PlaceOf("regex"), pattern, new ImportText("PatternLost", error.Reason));
            return true;
        }
    }

    private bool Set(SourceObject validator, DraftQuestion question, string keyword, JsonNode value)
    {
        question.Keywords[keyword] = value;
        if (keyword == "pattern")
            question.PatternText = validator.Local("text", form.Language);
        if (keyword != "pattern" && validator.Local("text", form.Language) is { IsEmpty: false } text)
            report.Approximated(validator.Place, keyword, new ImportText("OwnMessage", $"{keyword} {value}", text.Any(form.Language)!),
                new Target(question, keyword));
        else
            report.Exact(validator.Place, keyword, ImportText.Of($"{keyword} {value}"), new Target(question, keyword));
        return true;
    }

    private bool Expression(SourceObject validator, DraftQuestion question)
    {
        if (ElementReader.Rule(validator, "expression") is not { } rule)
            return false;
        question.Checks.Add(new DraftCheck(rule, Message(validator, "text"), true));
        return true;
    }

    // A bound with a message of its own, one that is worked out, and one of a date become checks, which have messages.
    private bool Bound(SourceObject source, string name, string comparison, DraftQuestion question)
    {
        var text = source.Text($"{name}Expression") is { Length: > 0 } expression ? $"={expression}" : source.Text(name);
        var message = source.Local(name is "min" or "max" ? $"{name}ErrorText" : "text", form.Language);
        if (text.Length == 0)
            return false;
        if (question.Kind == DraftKind.Number && source.Number(name) is { } number && message.IsEmpty)
            return Set(source, question, comparison == ">=" ? "minimum" : "maximum", number);
        var keyword = comparison == ">=" ? "minimum" : "maximum";
        if (question.Keywords[keyword] is { } bound && source.Number(name) == (double)bound)
        {
            // The element says so itself, and one fault is told once.
            report.Approximated(source.PlaceOf(name), text,
                new ImportText("OwnMessage", $"{keyword} {bound}", message.Any(form.Language) ?? ""),
                new Target(question, keyword));
            return true;
        }

        question.Checks.Add(new DraftCheck(Check(text, source.PlaceOf(name), comparison, question), message.IsEmpty
            ? StandardTexts.Invalid
            : message, false));
        return true;
    }

    private static SourceRule Check(string text, ImportText place, string comparison, DraftQuestion question)
    {
        try
        {
            var bound = text.StartsWith('=') ? SurveyJsParser.Parse(text[1..]) : new Literal(text);
            var check = new Operation(comparison, new Reference(question.Source), bound);
            return new SourceRule(text, place) { Parse = () => check };
        }
        catch (ImportException)
        {
            // It cannot be read, which is reported when rules are translated.
            return new SourceRule(text, place);
        }
    }

    private LocalText Message(SourceObject validator, string name) =>
        validator.Local(name, form.Language) is { IsEmpty: false } text ? text : StandardTexts.Invalid;
}
