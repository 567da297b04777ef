namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>What to analyse, as it stands in the address.</summary>
public sealed record NonresponseFilter
{
    /// <summary>Only this section; else the survey as a whole.</summary>
    public string? Section { get; init; }

    /// <summary>The division whose groups are strata; the first one where it is not said.</summary>
    public string? By { get; init; }

    /// <summary>A second division: its groups divide each of the first one's.</summary>
    public string? Cross { get; init; }

    public QueryString Query() => QueryString.Create(
        new Dictionary<string, string?> { ["section"] = Section, ["by"] = By, ["cross"] = Cross }.Where(part =>
            !string.IsNullOrEmpty(part.Value)));
}
