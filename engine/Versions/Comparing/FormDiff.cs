using FormEngine.Compilation;
using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Versions.Comparing;

/// <summary>Walks two versions of a form side by side, in the order of the new one.</summary>
internal sealed class FormDiff
{
    private readonly CompiledForm _before;
    private readonly CompiledForm _after;
    private readonly List<FormChange> _changes = [];
    private readonly TextDiff _texts;
    private readonly QuestionDiff _questions;
    private readonly Renames _renames;
    private readonly Dictionary<string, Page> _oldPages;

    private FormDiff(CompiledForm before, CompiledForm after)
    {
        (_before, _after) = (before, after);
        _texts = new TextDiff(before, after, _changes);
        _questions = new QuestionDiff(before, after, _texts, _changes);
        _renames = new Renames(Wordings(before, after), Wordings(after, before));
        _oldPages = before.Pages.SelectMany(page => page.Questions.Select(question => (question.Id, page))).ToDictionary();
    }

    public static IReadOnlyList<FormChange> Between(CompiledForm before, CompiledForm after)
    {
        if (before.Hash == after.Hash)
            return [];
        var diff = new FormDiff(before, after);
        diff.Header();
        foreach (var (old, now, isMoved) in Sequence.Align(before.Pages, after.Pages, page => page.Id))
            diff.Page(old, now, isMoved);
        return diff._changes;
    }

    private static IEnumerable<(string, string?)> Wordings(CompiledForm form, CompiledForm other)
    {
        var texts = form.Texts(form.Language);
        return form.Questions.Where(question => other.Find(question.Id) is null).Select(question => (question.Id, (string?)string.Join('\n',
        [
            StoredKind.Of(question),
            texts.Question(question.Id).Title,
            .. question.Choices.Select(option => texts.Option(question.Id, option.Code)),
            .. question.Parts.Select(part => texts.Question(part.Id).Title),
        ])));
    }

    private void Header()
    {
        var form = new Spot();
        if (_before.Id != _after.Id)
            _changes.Add(form.Change("id_changed", AnswerEffect.KeepsMeaning, "The form has another id.",
                ("/id", false)) with
            { Old = _before.Id, New = _after.Id });
        if (_before.Language != _after.Language)
            _changes.Add(form.Change("language_changed", AnswerEffect.KeepsMeaning, "The form is written in another language.",
                ("/x-language", false)) with
            { Old = _before.Language, New = _after.Language });
        foreach (var language in _after.Languages.Except(_before.Languages))
            _changes.Add(form.Change("language_added", AnswerEffect.KeepsMeaning, $"The form is there in «{language}» too.",
                ("", false)) with
            { Language = language });
        foreach (var language in _before.Languages.Except(_after.Languages))
            _changes.Add(form.Change("language_removed", AnswerEffect.KeepsMeaning, $"The form is no longer there in «{language}».",
                ("", true)) with
            { Language = language });
        _texts.Heading(form, "", "");
    }

    private void Page(Page? old, Page? now, bool isMoved)
    {
        var spot = new Spot((now ?? old)!.Id);
        if (old is null)
            _changes.Add(spot.Change("page_added", AnswerEffect.KeepsMeaning, $"The page «{Title(_after, now!)}» is new.",
                At(_after, now!, false)));
        else if (now is null)
            _changes.Add(spot.Change("page_removed", AnswerEffect.KeepsMeaning, $"The page «{Title(_before, old)}» is gone.",
                At(_before, old, true)));
        else
            Compare(spot, old, now, isMoved);
        foreach (var (was, question, isReordered) in Sequence.Align(old?.Questions ?? [], now?.Questions ?? [], question => question.Id))
            Question(spot, was, question, isReordered);
    }

    private void Compare(Spot spot, Page old, Page now, bool isMoved)
    {
        var at = At(_after, now, false);
        if (isMoved)
            _changes.Add(spot.Change("page_moved", AnswerEffect.KeepsMeaning, "The page has another place.", at));
        _texts.Heading(spot, Keys.Page(old.Id), Keys.Page(now.Id));
        var (rule, present) = (old.VisibleIf?.Text, now.VisibleIf?.Text);
        if (!RuleText.Same(rule, present))
            _changes.Add(spot.Change(Facets.Visibility, AnswerEffect.ChangesVisibility,
                $"It is shown: {rule ?? "always"} → {present ?? "always"}.", at) with
            { Old = rule, New = present });
    }

    private void Question(Spot page, Question? here, Question? now, bool isReordered)
    {
        var spot = page with { Question = (now ?? here)!.Id };
        if (now is null && _after.Find(spot.Question) is null)
            _changes.Add(spot.Change("question_removed", AnswerEffect.Orphaned, $"The question «{Title(_before, here!)}» is gone.",
                (here!.Head.Schema.Pointer, true)) with
            { LooksLike = _renames.Find(here.Id) });
        if (now is null)
            return;
        if (_before.Find(now.Id) is not { } old)
            _changes.Add(spot.Change("question_added", QuestionDiff.EffectOfNew(now), $"The question «{Title(_after, now)}» is new.",
                (now.Head.Schema.Pointer, false)) with
            { LooksLike = _renames.Find(now.Id) });
        else
        {
            if (here is null || isReordered)
                Move(spot, now);
            _questions.Compare(spot, old, now);
        }
    }

    private void Move(Spot spot, Question now)
    {
        var (old, page) = (_oldPages[now.Id], _after.Pages.First(page => page.Id == spot.Page));
        var effect = RuleText.Same(old.VisibleIf?.Text, page.VisibleIf?.Text) ? AnswerEffect.KeepsMeaning : AnswerEffect.ChangesVisibility;
        var change = spot.Change("question_moved", effect, "The question has another place.", (now.Head.Schema.Pointer, false));
        _changes.Add(old.Id == page.Id
            ? change
            : change with { Message = $"The question came here from the page «{old.Id}».", Old = old.Id, New = page.Id });
    }

    private static (string, bool) At(CompiledForm form, Page page, bool isInOld) =>
        ($"/x-pages/{form.Pages.Index().First(item => item.Item == page).Index}", isInOld);

    private static string Title(CompiledForm form, Page page) => form.Texts(form.Language).Page(page.Id).Title;

    private static string Title(CompiledForm form, Question question) => form.Texts(form.Language).Question(question.Id).Title;
}
