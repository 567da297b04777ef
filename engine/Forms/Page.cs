using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>A page of a form.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Questions">Its questions, in order.</param>
public sealed record Page(string Id, IReadOnlyList<Question> Questions)
{
    internal RuleSource? VisibleIf { get; init; }

    internal int Ordinal { get; set; } = -1;
}
