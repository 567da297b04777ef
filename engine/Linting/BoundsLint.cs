using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Questions;

namespace FormEngine.Linting;

/// <summary>Finds questions whose bounds leave no answer, and rows without a bound of their own.</summary>
internal static class BoundsLint
{
    public static void Check(CompiledForm form, FindingList findings)
    {
        foreach (var question in form.Questions.SelectMany(question => question.WithParts()))
        {
            if (Contradiction(question) is var (keyword, reason))
                findings.Error("impossible_bounds", question.Head.Schema.PointerTo(keyword),
                    $"«{question.Id}» accepts no answer: {reason}.");
            if (question.Type == AnswerType.Rows && question.Head.Schema.Count("maxItems") is not > 0)
                findings.Info("usual_most_rows", question.Head.Schema.Pointer, UsualMost(question));
        }
    }

    private static string UsualMost(Question rows) =>
        $"«{rows.Id}» does not say how many rows it takes, so {rows.Limits.Most} is the most. Set «maxItems» "
            + $"if there should be fewer or more.";

    private static (string Keyword, string Reason)? Contradiction(Question question) => question.Type switch
    {
        AnswerType.Number when Bounds.Of(question).IsEmpty => ("minimum", "no number is within «minimum» and «maximum»"),
        AnswerType.Text when question.Limits.Least > question.Limits.Most => ("minLength", "«minLength» is greater than «maxLength»"),
        AnswerType.Set when SetSize.Of(question, Chosen.Open).IsEmpty =>
            ("minItems", "«minItems» is greater than «maxItems» or than the number of options"),
        AnswerType.Rows when question.Limits.Least > question.Limits.Most => ("minItems", "«minItems» is greater than «maxItems»"),
        _ => null,
    };
}
