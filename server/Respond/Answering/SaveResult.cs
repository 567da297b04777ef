namespace FormEngine.Server.Respond.Answering;

/// <summary>What came of a save.</summary>
/// <param name="Session">The section as it is after it.</param>
/// <param name="Posted">What was sent.</param>
/// <param name="Conflicts">What the respondent has to decide; everything else is saved.</param>
public sealed record SaveResult(SectionSession Session, PostedPage Posted, IReadOnlyList<AnswerConflict> Conflicts)
{
    /// <summary>False where the section is closed or completed, and nothing was written.</summary>
    public bool Accepted { get; init; } = true;

    /// <summary>What it took away at the press of a button, to be put back by another.</summary>
    public Removal? Removed { get; init; }

    /// <summary>
    /// The revision the page may now say it has seen. Where others' answers were merged in it is still the old one, for
    /// the page does not show them.
    /// </summary>
    public int SeenRevision { get; init; }
}
