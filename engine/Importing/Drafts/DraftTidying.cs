namespace FormEngine.Importing.Drafts;

/// <summary>Sees to what every form of ours must have: titles, and labels that can be told apart.</summary>
internal static class DraftTidying
{
    public static void Tidy(DraftForm form, ImportReport report)
    {
        foreach (var page in form.Pages.Where(page => page.Title.IsEmpty))
            page.Title = form.Title;
        foreach (var list in form.Lists)
            Distinguish(list.Value, form.Language, ImportText.Of(list.Key), report);
        foreach (var question in form.Questions.SelectMany(question => question.Parts.Prepend(question)))
        {
            if (question.List is null)
                Distinguish(question.Options, form.Language, question.Place, report);
            if (!question.Title.IsEmpty)
                continue;
            question.Title = LocalText.Of(form.Language, question.Source);
            report.Approximated(question.Place, question.Source, new ImportText("NameForText"), new Target(question));
        }
    }

    private static void Distinguish(List<DraftOption> options, string language, ImportText place, ImportReport report)
    {
        var labels = new Identifiers();
        foreach (var option in options)
        {
            var label = option.Title.Any(language) ?? option.Code;
            var unique = labels.Label(label);
            if (unique == label)
                continue;
            option.Title = LocalText.Of(language, unique);
            report.Approximated(place, label, new ImportText("SameLabel", unique), new Target(option));
        }
    }
}
