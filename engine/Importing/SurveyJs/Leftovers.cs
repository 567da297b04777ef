namespace FormEngine.Importing.SurveyJs;

/// <summary>Reports the properties that nobody read.</summary>
internal sealed class Leftovers(ImportReport report)
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["defaultValue"] = "Answers are not filled in beforehand.",
        ["defaultValueExpression"] = "Answers are not filled in beforehand.",
        ["setValueExpression"] = "Answers are not set by rules.",
        ["setValueIf"] = "Answers are not set by rules.",
        ["resetValueIf"] = "Answers are not set by rules.",
        ["enableIf"] = "Questions cannot be switched off; it can always be answered.",
        ["choicesEnableIf"] = "Options cannot be switched off; they can always be chosen.",
        ["readOnly"] = "Questions cannot be read-only.",
        ["requiredErrorText"] = "Our own message is shown where an answer is missing.",
        ["correctAnswer"] = "There are no quizzes.",
        ["triggers"] = "Triggers have no counterpart.",
        ["choicesByUrl"] = "Options are not fetched from the web.",
        ["placeholder"] = "Fields have no placeholder; put what matters in the description.",
        ["navigateToUrl"] = "The page after completing is the program's own.",
        ["completedHtml"] = "The page after completing is the program's own.",
        ["step"] = "Numbers have no steps.",
    };

    public void Report(SourceObject source)
    {
        foreach (var (name, value) in source.Unread.ToList())
            report.Dropped(source.PathOf(name), value, Reasons.GetValueOrDefault(name, "This property has no counterpart."));
        source.ReadAll();
    }
}
