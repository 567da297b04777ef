using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>
/// A form as read, before its rules are compiled. All that rules can hide or require gets its ordinal here, and all
/// checks get theirs by their place in <see cref="Checks"/>.
/// </summary>
internal sealed record FormDefinition
{
    public FormDefinition(string id, string version, string language, IReadOnlyList<Page> pages, TextTable texts)
    {
        (Id, Version, Language, Pages, Texts) = (id, version, language, pages, texts);
        Questions = [.. pages.SelectMany(page => page.Questions)];
        foreach (var page in pages)
            page.Ordinal = Things++;
        foreach (var part in Questions.SelectMany(question => question.WithParts()))
            Number(part);
        Checks = [.. Questions.SelectMany(question => question.WithParts()
            .SelectMany(part => part.Head.Checks.Select(check => new CheckPlace(question, part.Id, check.Index))))];
    }

    public string Id { get; }

    public string Version { get; }

    public string Language { get; }

    public IReadOnlyList<Page> Pages { get; }

    public TextTable Texts { get; }

    /// <summary>All questions in page order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>All checks in document order.</summary>
    public IReadOnlyList<CheckPlace> Checks { get; }

    /// <summary>How many ordinals are in use.</summary>
    public int Things { get; private set; }

    private void Number(Question part)
    {
        part.Ordinal = Things++;
        foreach (var option in part.Choices.Where(option => option.VisibleIf is not null))
            option.Ordinal = Things++;
    }
}
