using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Import;

/// <summary>What a line of a file of answers comes to.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Number">The organisation's number; null where the line has none.</param>
/// <param name="Name">The participant's name; null where nobody of that number takes part.</param>
/// <param name="Sections">The sections it answers.</param>
/// <param name="Faults">What is wrong, apart from what is wrong with single answers.</param>
public sealed record AnswerRow(
    int Line, string? Number, string? Name, IReadOnlyList<AnsweredSection> Sections, IReadOnlyList<RowFault> Faults)
{
    public bool IsGood => Faults.Count == 0 && Sections.All(section => section.State.Errors.Count == 0);
}

/// <summary>A section's answers and what follows from them, exactly as on its pages.</summary>
public sealed record AnsweredSection(
    Participant Participant, SurveySection Section, PublishedForm Form, JsonObject Answers, FormState State);

/// <summary>The key of a text that says what is wrong, and what goes into it.</summary>
public sealed record RowFault(string Key, params object[] Arguments);
