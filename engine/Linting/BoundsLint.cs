using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Questions;

namespace FormEngine.Linting;

/// <summary>Finds questions whose bounds leave no answer.</summary>
internal static class BoundsLint
{
    public static void Check(CompiledForm form, FindingList findings)
    {
        foreach (var question in form.Questions.SelectMany(question => question.WithParts()))
        {
            if (Contradiction(question) is var (keyword, reason))
                findings.Error("impossible_bounds", question.Head.Schema.PointerTo(keyword), $"«{question.Id}» accepts no answer: {reason}.");
        }
    }

    private static (string Keyword, string Reason)? Contradiction(Question question) => question.Type switch
    {
        AnswerType.Number when Bounds.Of(question).IsEmpty => ("minimum", "no number is within «minimum» and «maximum»"),
        AnswerType.Text when question.Limits.Least > question.Limits.Most => ("minLength", "«minLength» is greater than «maxLength»"),
        AnswerType.Set when SetSize.Of(question, Chosen.Open).IsEmpty =>
            ("minItems", "«minItems» is greater than «maxItems» or than the number of options"),
        AnswerType.Rows when question.Limits.Least > question.Limits.Most && question.Limits.Most > 0 =>
            ("minItems", "«minItems» is greater than «maxItems»"),
        _ => null,
    };
}
