namespace FormEngine.Server.Results.Public;

/// <summary>Where the pages of a publication are; those of a preview stand below another address.</summary>
/// <param name="Root">The front page's.</param>
public sealed record ReportAddresses(string Root)
{
    public const string AreaPage = "omrade/{indicator}";
    public const string QuestionPage = "sporsmal/{section}/{question}";
    public const string ResponsePage = "deltakelse";
    public const string MethodPage = "metode";
    public const string IndicatorsPage = "indikatorer";
    public const string WholeFile = "tabeller";
    public const string AreasFile = "omrader";

    public string Response => $"{Root}/{ResponsePage}";

    public string Method => $"{Root}/{MethodPage}";

    /// <summary>How the scores are reckoned; each area has its place there.</summary>
    public string Indicators => $"{Root}/{IndicatorsPage}";

    /// <summary>All tables in one file; the format's ending stands behind it.</summary>
    public string Whole => $"{Root}/{WholeFile}";

    /// <summary>The scores of all areas; the format's ending stands behind it.</summary>
    public string Areas => $"{Root}/{AreasFile}";

    public string Area(string area) => $"{Root}/omrade/{area}";

    /// <param name="question"><c>section/question</c>.</param>
    public string Question(string question) => $"{Root}/sporsmal/{question}";
}
