using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>What the types of SurveyJS are with us.</summary>
internal static class ElementTypes
{
    private static readonly string[] Choices = ["radiogroup", "dropdown", "buttongroup", "imagepicker", "checkbox", "tagbox"];

    public static bool IsChoice(string type) => Choices.Contains(type);

    public static DraftKind? Kind(string type, SourceObject element) => type switch
    {
        "text" => TextKind(element),
        "comment" => DraftKind.Text,
        "imagepicker" when element.Flag("multiSelect") => DraftKind.Multiple,
        "radiogroup" or "dropdown" or "buttongroup" or "imagepicker" or "rating" => DraftKind.Single,
        "matrix" when element.Items("rows").Count == 0 => DraftKind.Single,
        "checkbox" or "tagbox" => DraftKind.Multiple,
        "boolean" => HasLabels(element) ? DraftKind.Single : DraftKind.Boolean,
        "slider" => DraftKind.Number,
        _ => null,
    };

    /// <summary>How a type differs with us; null where it does not.</summary>
    public static ImportText? Difference(string type, SourceObject element) => (type, element.Text("inputType")) switch
    {
        ("text", "datetime-local") => new ImportText("DateWithoutTime"),
        ("text", "" or "text" or "number" or "range" or "date" or "email") => null,
        ("text", var input) => new ImportText("InputUnchecked", input),
        ("imagepicker", _) => new ImportText("OptionsWithoutPictures"),
        ("slider", _) => new ImportText("NumberTyped"),
        _ => null,
    };

    public static void AddKeywords(SourceObject element, string type, DraftQuestion question, string language)
    {
        if (type == "comment")
            question.Keywords["x-multiline"] = true;
        if (type == "text" && element.Text("inputType") == "email")
            question.Keywords["format"] = "email";
        if (element.Number("maxLength") is > 0 and var longest && question.Kind == DraftKind.Text)
            question.Keywords["maxLength"] = (long)longest;
        if (type == "boolean")
            question.Options = [Truth(element, "true", language), Truth(element, "false", language)];
    }

    private static bool HasLabels(SourceObject element) =>
        element.Has("labelTrue") || element.Has("labelFalse");

    private static DraftKind TextKind(SourceObject element) => element.Text("inputType") switch
    {
        "number" or "range" => DraftKind.Number,
        "date" or "datetime-local" => DraftKind.Date,
        _ => element.Items("validators").Any(validator => validator.Text("type") == "numeric") ? DraftKind.Number : DraftKind.Text,
    };

    // A yes/no answer may have other values, which rules then compare with.
    private static DraftOption Truth(SourceObject element, string code, string language)
    {
        var name = code == "true" ? "True" : "False";
        var label = element.Local($"label{name}", language);
        return new DraftOption
        {
            Source = element.Text($"value{name}") is { Length: > 0 } value ? value : code,
            Code = code,
            Title = label.IsEmpty ? LocalText.Of(language, code == "true" ? "Yes" : "No") : label,
        };
    }
}
