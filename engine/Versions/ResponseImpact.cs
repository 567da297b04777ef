using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Versions;

/// <summary>
/// What a new version of a form means for one response. Every answered question is in exactly one of
/// <see cref="Kept"/>, <see cref="AskedAgain"/> and <see cref="Orphaned"/>.
/// </summary>
public sealed record ResponseImpact
{
    /// <summary>The code in <see cref="Reopens"/> where none of the answers counts any more; it names no question.</summary>
    public const string NothingAnswered = "nothing_answered";

    /// <summary>The questions whose answers stand as they are.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>The questions whose answers stand, but are now incomplete or wrong.</summary>
    public required IReadOnlyList<string> AskedAgain { get; init; }

    /// <summary>The questions whose answers the new version has no place for, or not for all of it. They are kept apart.</summary>
    public required IReadOnlyList<string> Orphaned { get; init; }

    /// <summary>The questions whose answers were kept apart before, and are now back in their place.</summary>
    public required IReadOnlyList<string> Restored { get; init; }

    /// <summary>The questions whose answers stand, but no longer say the same, such as where two options changed places.</summary>
    public required IReadOnlyList<string> ChangedMeaning { get; init; }

    /// <summary>The questions, matrix rows and columns that are visible now and were not, in page order.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary>Those that were visible and are hidden now, in page order. Their answers stay, and do not count.</summary>
    public required IReadOnlyList<string> Hidden { get; init; }

    /// <summary>
    /// Why a completed response reopens: what is missing (<c>required</c>) or wrong on the new version and was not on the
    /// old one. Empty where it was not complete, or stays so.
    /// </summary>
    public required IReadOnlyList<AnswerError> Reopens { get; init; }

    /// <summary>How far the answers come on the new version.</summary>
    public required SectionStatus Status { get; init; }

    /// <summary>The response as it will be kept on the new version.</summary>
    public required ResponseAnswers After { get; init; }
}
