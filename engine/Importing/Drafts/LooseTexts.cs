namespace FormEngine.Importing.Drafts;

/// <summary>
/// Texts that stand by themselves, for which our pages have no room among the questions: above the first question they
/// introduce the page, elsewhere they go to the help text of the question after them.
/// </summary>
internal sealed class LooseTexts
{
    private LocalText _waiting = new();

    /// <summary>A page is null within repeating rows, which have no introduction.</summary>
    public void Add(LocalText text, DraftPage? page, List<DraftQuestion> into) =>
        (page is not null && into.Count == 0 ? page.Description : _waiting).Append(text);

    /// <summary>Adds a question, with the texts that wait for one.</summary>
    public void Place(DraftQuestion question, DraftPage? page, List<DraftQuestion> into)
    {
        if (page is not null && into.Count == 0)
            page.Description.Append(_waiting);
        else
        {
            _waiting.Append(question.Description);
            question.Description = _waiting;
        }

        _waiting = new LocalText();
        into.Add(question);
    }

    /// <summary>What is left when there are no more questions goes to the last page.</summary>
    public void Finish(DraftForm form) => form.Pages.LastOrDefault(page => page.Questions.Count > 0)?.Description.Append(_waiting);
}
