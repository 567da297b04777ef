using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;

namespace FormEngine.Server.Respond.Earlier;

/// <summary>The answers of last time to those questions of a section that mean the same now. They count when they are taken over.</summary>
public sealed record LastAnswers(IReadOnlyDictionary<string, LastAnswer> ByQuestion)
{
    /// <summary>In a button, all of the page rather than one question.</summary>
    public const string All = "*";

    public static LastAnswers None { get; } = new(new Dictionary<string, LastAnswer>());

    /// <summary>Whether there is something to take over on a page that shows questions without an answer.</summary>
    public bool HasMoreThanOne(Page page, SectionSession session) => page.Questions.Count(question =>
        ByQuestion.ContainsKey(question.Id) && session.Answers[question.Id] is null && session.State.IsVisible(question.Id)) > 1;

    /// <summary>What was posted, with the answer of last time to one question, or to all of the page that have none.</summary>
    public PostedPage TakeOver(SectionSession session, Page page, PostedPage posted, string which) =>
        which == All ? TakeAll(session, page, posted) : Take(posted, which);

    private PostedPage Take(PostedPage posted, string question) =>
        ByQuestion.TryGetValue(question, out var last) && posted.Values.ContainsKey(question)
            ? posted.TakingOver(question, last.Value.DeepClone())
            : posted;

    /// <summary>In the order of the page, so that what an answer brings up is answered too, and what it hides is not.</summary>
    private PostedPage TakeAll(SectionSession session, Page page, PostedPage posted)
    {
        var answers = session.Answers.DeepClone().AsObject();
        foreach (var question in posted.Values.Keys)
            answers[question] = posted.Merged(question, answers[question])?.DeepClone();
        foreach (var question in page.Questions.Select(question => question.Id).Where(ByQuestion.ContainsKey))
        {
            if (answers[question] is not null || !posted.Values.ContainsKey(question) || !IsVisible(session, answers, question))
                continue;
            posted = Take(posted, question);
            answers[question] = ByQuestion[question].Value.DeepClone();
        }
        return posted;
    }

    private static bool IsVisible(SectionSession session, JsonObject answers, string question) =>
        FormEvaluator.Evaluate(session.Form, answers, session.Attributes.Known, session.Today).IsVisible(question);
}
