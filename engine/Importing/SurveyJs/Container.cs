using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>What a question stands in: the form, or the rows of a repeating question.</summary>
/// <param name="Ids">The ids taken there.</param>
/// <param name="Prefix">What comes before its name in rules.</param>
internal sealed record Container(Identifiers Ids, string Prefix)
{
    public static Container Form(Identifiers ids) => new(ids, "");

    public static Container Rows(DraftQuestion repeat) => new(new Identifiers(), $"{repeat.Source}.");
}
