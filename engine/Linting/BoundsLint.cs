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
                findings.Error("impossible_bounds", question.Head.Schema.PointerTo(keyword), $"«{question.Id}» accepts no answer: {reason}.");
            if (question is RepeatingQuestion { IsBound: false } rows)
                findings.Info("usual_most_rows", rows.Head.Schema.Pointer, UsualMost(rows));
        }
    }

    private static string UsualMost(RepeatingQuestion rows) =>
        $"«{rows.Id}» does not say how many rows it takes, so {rows.MaxRows} is the most. Set «maxItems» if there should be fewer or more.";

    private static (string Keyword, string Reason)? Contradiction(Question question) => question switch
    {
        NumberQuestion number when Bounds.Of(number).IsEmpty => ("minimum", "no number is within «minimum» and «maximum»"),
        TextQuestion text when text.MinLength > text.MaxLength => ("minLength", "«minLength» is greater than «maxLength»"),
        MultipleChoiceQuestion choice when SetSize.Of(choice, Chosen.Open).IsEmpty =>
            ("minItems", "«minItems» is greater than «maxItems» or than the number of options"),
        RepeatingQuestion rows when rows.MinRows > rows.MaxRows => ("minItems", "«minItems» is greater than «maxItems»"),
        _ => null,
    };
}
