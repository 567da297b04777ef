using System.Text.RegularExpressions;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>How the source writes rules and pipes.</summary>
internal abstract class SourceLanguage
{
    /// <summary>Finds the pipes in a text, with the name in the first group.</summary>
    public abstract Regex Pipes { get; }

    /// <summary>Whether a pipe shows the code of a choice, where ours shows the label.</summary>
    public abstract bool PipesCodes { get; }

    /// <summary>Parses an expression; throws <see cref="ImportException"/>.</summary>
    public abstract Node Parse(string text);

    public abstract Translator Translator(DraftForm form, Names names, Site site);
}
