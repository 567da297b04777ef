using FormEngine.Answers;
using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>Reads what is typed where there is no form, by the very script that reads answers.</summary>
internal static class LooseReader
{
    private static readonly EnginePool Engines = new(() => RuleEngine.OfFunction(
        $"{ModuleWriter.Reading}\nfunction read(kind, text) {{ return readTyped({{ kind: kind, units: [] }}, text); }}", "read"));

    /// <param name="type">What is to be read: a number or a date.</param>
    /// <param name="typed">What was typed.</param>
    public static TypedReading Read(AnswerType type, string typed) =>
        Engines.Use(engine => ReadingValue.Of(engine.Call([type == AnswerType.Date ? "date" : "number", typed])));
}
