using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>One of the answers a closed question offers.</summary>
/// <param name="Code">What is stored; never the label.</param>
/// <param name="Score">Its value in indicators (<c>x-score</c>).</param>
/// <param name="Missing">What kind of non-answer it is (<c>x-missing</c>): <c>dont_know</c> or <c>not_applicable</c>.</param>
/// <param name="Exclusive">Whether it rules out the other options (<c>x-exclusive</c>).</param>
public sealed record Option(string Code, double? Score = null, string? Missing = null, bool Exclusive = false)
{
    /// <summary>Its value in indicators; none for a non-answer, whatever it is given.</summary>
    internal double? ValidScore => Missing is null ? Score : null;

    /// <summary>When the option is offered; always where null.</summary>
    internal RuleSource? VisibleIf { get; init; }

    /// <summary>The option's place among the things rules can hide; set where it has a rule.</summary>
    internal int Ordinal { get; set; } = -1;
}
