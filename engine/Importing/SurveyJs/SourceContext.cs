namespace FormEngine.Importing.SurveyJs;

/// <summary>What all objects of one source have in common.</summary>
/// <param name="Report">Told what a text looked like.</param>
internal sealed record SourceContext(ImportReport Report)
{
    /// <summary>The languages of all texts read.</summary>
    public HashSet<string> Languages { get; } = [];
}
