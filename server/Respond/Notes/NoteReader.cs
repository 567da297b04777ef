using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Notes;

/// <summary>A question with notes: what it is called, and how many of them are open.</summary>
public sealed record NotedQuestion(string Question, string Title, int Open);

/// <summary>Reads notes together with the questions they are about, also where the form no longer has them.</summary>
public sealed class NoteReader(FormEngineDb db, NoteBook notes, SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts)
{
    /// <summary>Null where there is no such question, and was none that anybody noted something at.</summary>
    public async Task<NotesPage?> ReadAsync(SectionSession session, string question, NotesInput input)
    {
        var all = (await notes.ReadAsync(session)).Where(note => note.Question == question).ToList();
        if (all.Count == 0 && Find(session, question) is null)
            return null;
        var organisation = await db.Participants.Where(participant => participant.Id == session.ParticipantId)
            .Select(participant => participant.OrganisationId).SingleAsync();
        return new NotesPage(session, await NotedAsync(session, question, all), all, await KnownNames.InAsync(db, organisation), input);
    }

    /// <summary>In the order of the form, and last those that it no longer has.</summary>
    public async Task<IReadOnlyList<NotedQuestion>> ReadAllAsync(SectionSession session)
    {
        var byQuestion = (await notes.ReadAsync(session)).ToLookup(note => note.Question);
        var known = session.Form.Questions.Select(question => question.Id).Where(byQuestion.Contains).ToList();
        var noted = new List<NotedQuestion>();
        foreach (var question in known.Concat(byQuestion.Select(one => one.Key).Except(known)))
            noted.Add(await NotedAsync(session, question, [.. byQuestion[question]]));
        return noted;
    }

    private async Task<NotedQuestion> NotedAsync(SectionSession session, string question, IReadOnlyList<QuestionNote> all) => new(
        question,
        Find(session, question) is { } found
            ? FormSheet.Of(session, Language.Current.Code, texts).Question(found).Title
            : await OldTitleAsync(session, question, all[0].FormVersionId),
        all.Count(note => note is { AnswersId: null, ClosedAt: null }));

    private async Task<string> OldTitleAsync(SectionSession session, string question, Guid version)
    {
        var form = await catalogue.FormAsync(version);
        var state = FormEvaluator.Evaluate(form, session.Answers, session.Attributes.Known, session.Today);
        var sheet = new FormSheet(form, session.Answers, state, Language.Current.Code, texts);
        return sheet.Question(form.Questions.First(one => one.Id == question)).Title;
    }

    private static Question? Find(SectionSession session, string question) =>
        session.Form.Questions.FirstOrDefault(one => one.Id == question);
}
