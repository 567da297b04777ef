using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>One kind of question, as its class describes it: how its schema is recognised and how it is read.</summary>
/// <param name="Name">What designers call it.</param>
/// <param name="Keywords">The schema keywords it understands besides those all questions share.</param>
/// <param name="Matches">Whether a schema is of this kind.</param>
/// <param name="Create">Makes the question.</param>
internal sealed record QuestionKind(
    string Name,
    IReadOnlyList<string> Keywords,
    Func<SchemaNode, bool> Matches,
    Func<QuestionReader, QuestionHead, Question> Create);
