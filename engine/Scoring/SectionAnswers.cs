using System.Text.Json.Nodes;
using FormEngine.Compilation;

namespace FormEngine.Scoring;

/// <summary>One participant's answers to one section.</summary>
/// <param name="Form">The version of the form they were given on.</param>
/// <param name="Answers">The answers by question, as stored.</param>
/// <param name="Today">The day that rules read: when the section was completed, else today in Europe/Oslo.</param>
public sealed record SectionAnswers(CompiledForm Form, JsonObject Answers, DateOnly Today);
