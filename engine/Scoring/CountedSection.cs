using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>A section that counts: it applies to its participant, and something visible is answered.</summary>
internal sealed class CountedSection
{
    private readonly FormState _state;

    private CountedSection(CompiledForm form, FormState state)
    {
        Form = form;
        _state = state;
    }

    public CompiledForm Form { get; }

    /// <summary>The answers that count.</summary>
    public JsonObject Answers => _state.Answers;

    /// <summary>What was asked, in page order.</summary>
    public IReadOnlyList<string> Asked => _state.Visible;

    /// <summary>Null where it does not count. Sections with many entries have no figures of this kind.</summary>
    public static CountedSection? Of(SurveySection section, Participant participant)
    {
        if (section.HasManyEntries || !participant.Sections.TryGetValue(section.Id, out var given)
            || !section.AppliesTo(participant.Organisation))
            return null;
        var state = FormEvaluator.Evaluate(given.Form, given.Answers, participant.Organisation, given.Today);
        return state.Answers.Count > 0 ? new CountedSection(given.Form, state) : null;
    }

    /// <summary>Whether a question or matrix row was put to the participant: its version has it, and no rule hid it.</summary>
    public bool WasAsked(string id) => _state.IsVisible(id);

    /// <summary>The answer to a question or matrix row; null where it is blank or was not asked.</summary>
    public JsonNode? AnswerTo(string id)
    {
        var dot = id.IndexOf('.');
        return dot < 0 ? Answers[id] : (Answers[id[..dot]] as JsonObject)?[id[(dot + 1)..]];
    }
}
