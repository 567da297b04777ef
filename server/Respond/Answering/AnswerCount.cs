using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// How much of some pages is answered: of what must be, each row of a matrix by itself; or, where nothing must be, of all that is asked.
/// </summary>
/// <param name="Answered">So many are.</param>
/// <param name="All">Of so many.</param>
/// <param name="IsDemanded">Whether they must be.</param>
public sealed record AnswerCount(int Answered, int All, bool IsDemanded)
{
    public int Left => All - Answered;

    public static AnswerCount On(SectionSession session, IEnumerable<Page> pages)
    {
        var state = session.State;
        var asked = pages.SelectMany(page => page.Questions)
            .SelectMany(question => question.Type == AnswerType.Parts ? question.Parts : [question])
            .Where(question => state.IsVisible(question.Id)).ToList();
        var demanded = asked.FindAll(question => state.IsRequired(question.Id));
        return demanded.Count > 0
            ? new AnswerCount(demanded.Count(question => !state.Missing.Contains(question.Id)), demanded.Count, true)
            : new AnswerCount(asked.Count(question => IsAnswered(session, question.Id.Split('.'))), asked.Count, false);
    }

    private static bool IsAnswered(SectionSession session, string[] id) => session.State.Answers[id[0]] is { } answer
        && (id is not [_, var row] || answer[row] is not null);
}
