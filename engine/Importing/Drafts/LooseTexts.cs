namespace FormEngine.Importing.Drafts;

/// <summary>A text that stands by itself in the source.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Construct">What stands there.</param>
/// <param name="Rules">What it is shown by, beside the rule of its page.</param>
internal sealed record LooseText(LocalText Text, ImportText Place, string Construct, IReadOnlyList<SourceRule> Rules)
{
    /// <summary>Whether it is the heading of the questions after it, and is read with the first of them.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The page it stood on.</summary>
    public DraftPage? Page { get; init; }
}

/// <summary>
/// Texts that stand by themselves, for which our pages have no room among the questions: above the first question they
/// introduce the page, elsewhere they go to the help text of the question after them, if that is shown whenever they are.
/// </summary>
internal sealed class LooseTexts(DraftForm form, ImportReport report)
{
    private readonly List<LooseText> _waiting = [];

    public void Add(LooseText text, DraftPage? page)
    {
        if (text.Text.IsEmpty)
            report.Dropped(text.Place, text.Construct, new ImportText("HoldsNothing"), ImportConcern.Layout);
        else
            _waiting.Add(text with { Page = page });
    }

    /// <summary>Adds a question, with the texts that wait for one. A page is null within repeating rows, which have no
    /// introduction.</summary>
    public void Place(DraftQuestion question, DraftPage? page, List<DraftQuestion> into)
    {
        var before = new LocalText();
        foreach (var text in _waiting)
        {
            if (page is not null && (into.Count == 0 || !IsShownWith(text, question, page)))
                Introduce(text, page);
            else
            {
                before.Append(text.Text);
                Tell(text, question, "InHelp", question.Id, [.. question.VisibleIf, .. RulesOf(page)]);
            }
        }

        before.Append(question.Description);
        question.Description = before;
        _waiting.Clear();
        into.Add(question);
    }

    /// <summary>What is left when there are no more questions stays on the page, and a page without any goes to the next.</summary>
    public void EndPage(DraftPage page, ImportText? place, string construct)
    {
        if (page.Questions.Count > 0)
        {
            Finish(page);
            return;
        }

        _waiting.InsertRange(_waiting.FindIndex(text => text.Page == page) is >= 0 and var first ? first : _waiting.Count,
            new[] { page.Title, page.Description }.Where(text => !text.IsEmpty)
                .Select(text => new LooseText(text, place!, text.Any(form.Language)!, []) { Page = page }));
        for (var i = 0; i < _waiting.Count; i++)
        {
            if (_waiting[i].Page == page)
                _waiting[i] = _waiting[i] with { Rules = [.. _waiting[i].Rules, .. RulesOf(page)] };
        }

        if (place is not null)
            report.Dropped(place, construct, new ImportText("PageWithoutQuestion"), ImportConcern.Layout);
    }

    /// <summary>What comes after the last question of all goes to the last page.</summary>
    public void Finish()
    {
        if (form.Pages.LastOrDefault(page => page.Questions.Count > 0) is { } last)
            Finish(last);
    }

    private void Finish(DraftPage page)
    {
        foreach (var text in _waiting)
            Introduce(text, page);
        _waiting.Clear();
    }

    // A text of a page that is gone is rather read too early than not by all.
    private void Introduce(LooseText text, DraftPage page)
    {
        var isSeldom = text.Page != page && page.VisibleIf.Exists(rule => !IsAmong(rule, text.Rules));
        var where = isSeldom ? form.Pages.LastOrDefault(one => one.VisibleIf.Count == 0 && one.Questions.Count > 0) ?? page : page;
        where.Description.Append(text.Text);
        Tell(text, where, where == page || !isSeldom ? "InIntroduction" : "InEarlierIntroduction", where.Id, RulesOf(where));
    }

    private void Tell(LooseText text, object where, string key, string id, IEnumerable<SourceRule> rules)
    {
        var isLost = text.Rules.Any(rule => !IsAmong(rule, rules));
        report.Approximated(text.Place, text.Construct, new ImportText(isLost ? $"{key}Always" : key, id),
            new Target(where, "description"), isLost ? ImportConcern.Content : ImportConcern.Layout);
    }

    private static bool IsShownWith(LooseText text, DraftQuestion question, DraftPage page) =>
        text.Page == page && (text.IsHeading || question.VisibleIf.TrueForAll(rule => IsAmong(rule, text.Rules)));

    private static bool IsAmong(SourceRule rule, IEnumerable<SourceRule> rules) => rules.Any(one => one == rule || one.Text == rule.Text);

    private static IEnumerable<SourceRule> RulesOf(DraftPage? page) => page?.VisibleIf ?? [];
}
