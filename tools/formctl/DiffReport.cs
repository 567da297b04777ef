using FormEngine.Compilation;
using FormEngine.Forms;
using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary>Writes changes for the form's designer, under the pages and questions they concern.</summary>
internal sealed class DiffReport(CompiledForm old, CompiledForm now, TextWriter output)
{
    private static readonly int Width = Enum.GetValues<AnswerEffect>().Max(effect => Json.Word(effect).Length);

    public void Write(IReadOnlyList<FormChange> changes)
    {
        output.WriteLine($"{now.Id}: {old.Version} → {now.Version}");
        foreach (var page in changes.GroupBy(change => change.Page))
        {
            output.WriteLine();
            output.WriteLine(page.Key is null ? "The form" : $"Page «{page.Key}» {PageTitle(page.Key)}");
            foreach (var question in page.GroupBy(change => change.Question))
                Write(question.Key, question);
        }

        output.WriteLine();
        output.WriteLine(changes.Count == 0 ? "Nothing has changed." : "What this means for answers already stored:");
        foreach (var effect in changes.GroupBy(change => change.Effect).OrderByDescending(effect => effect.Key))
            output.WriteLine($"  {effect.Count(),5} {Json.Word(effect.Key).PadRight(Width)} {Meaning(effect.Key)}");
    }

    private static string Meaning(AnswerEffect effect) => effect switch
    {
        AnswerEffect.KeepsMeaning => "They stay and mean what they did.",
        AnswerEffect.CheckMeaning => "They stay. Look at the new wording: do they still mean the same?",
        AnswerEffect.ChangesScores => "They stay, but indicators count them otherwise.",
        AnswerEffect.ChangesMeaning => "They stay, but no longer say the same.",
        AnswerEffect.ChangesVisibility => "They stay, but others may be shown or hidden. A hidden answer does not count.",
        AnswerEffect.AskedAgain => "Some who have answered must answer once more, or more than before.",
        _ => "Some have no place any more. They are kept apart, with the labels they had.",
    };

    private static string Shorten(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 100 } line ? line[..99] + "…" : text.ReplaceLineEndings(" ");

    private void Write(string? question, IEnumerable<FormChange> changes)
    {
        if (question is not null)
            output.WriteLine($"  «{question}» {Shorten(QuestionTitle(question))}");
        foreach (var change in changes)
        {
            var option = change.Option is { } code && !change.Message.Contains($"«{code}»", StringComparison.Ordinal)
                ? $"Option «{code}»: "
                : "";
            output.WriteLine($"    {Json.Word(change.Effect).PadRight(Width)} {option}{change.Message}{Hint(change)}");
            if (change.Code == "text_changed")
                WriteTexts(change);
        }
    }

    private void WriteTexts(FormChange change)
    {
        foreach (var (mark, text) in new[] { ('-', change.Old), ('+', change.New) })
        {
            if (text is not null)
                output.WriteLine($"    {new string(' ', Width)} {mark} {text.ReplaceLineEndings(" ")}");
        }
    }

    private static string Hint(FormChange change) => change.LooksLike is { } other
        ? $" It looks like a rename of «{other}», but answers do not follow a rename: keep the old name."
        : "";

    private string PageTitle(string id) => Of(form => form.Pages.Any(page => page.Id == id)).Page(id).Title;

    private string QuestionTitle(string id) => Of(form => form.Find(id) is not null).Question(id).Title;

    private FormTexts Of(Func<CompiledForm, bool> has) => has(now) ? now.Texts(now.Language) : old.Texts(old.Language);
}
