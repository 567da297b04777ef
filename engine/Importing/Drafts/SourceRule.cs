using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>A rule as the source has it, and what it was translated to.</summary>
/// <param name="text">The expression.</param>
/// <param name="place">Where it stands.</param>
internal sealed class SourceRule(string text, ImportText place)
{
    public string Text => text;

    public ImportText Place => place;

    /// <summary>How to read the expression, where that takes more than the language: its place among the rows, or a part of it that
    /// became something other than a rule.</summary>
    public Func<Node>? Parse { get; init; }

    /// <summary>How what it was in the source differs from a rule; null where it was one.</summary>
    public ImportText? Note { get; init; }

    /// <summary>Whether it was translated yet: a group's rule is shared by all that stands in the group.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether more is shown by our rule than by the source's.</summary>
    public bool IsWeakened { get; set; }

    /// <summary>Our rule, which always holds where there is no counterpart.</summary>
    public Rule Rule { get; set; } = Rule.True;
}
