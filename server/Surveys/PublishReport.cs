using FormEngine.Findings;

namespace FormEngine.Server.Surveys;

/// <summary>What came of publishing one folder.</summary>
/// <param name="Folder">The folder's name.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="Version">The survey version's label, where the survey could be read.</param>
/// <param name="Findings">What stands in the way, or might surprise.</param>
public sealed record PublishReport(string Folder, PublishOutcome Outcome, string? Version, IReadOnlyList<FileFinding> Findings);

/// <summary>A finding and the file it is in.</summary>
public sealed record FileFinding(string File, Finding Finding);

public enum PublishOutcome
{
    /// <summary>A new version was stored.</summary>
    Published,

    /// <summary>This very version is stored already.</summary>
    Unchanged,

    /// <summary>It has errors; nothing was stored.</summary>
    Refused,

    /// <summary>The label is taken by a version with another content; nothing was stored.</summary>
    LabelTaken,
}
