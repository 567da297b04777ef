using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>A rule as the source has it, and what it was translated to.</summary>
/// <param name="text">The expression.</param>
/// <param name="place">Where it stands.</param>
internal sealed class SourceRule(string text, string place)
{
    public string Text => text;

    public string Place => place;

    /// <summary>What is left of the expression where a part of it became something other than a rule.</summary>
    public Node? Rest { get; init; }

    /// <summary>Whether it was translated yet: a group's rule is shared by all that stands in the group.</summary>
    public bool IsDone { get; set; }

    /// <summary>Our rule, which always holds where there is no counterpart.</summary>
    public Rule Rule { get; set; } = Rule.True;
}
