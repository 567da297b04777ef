namespace FormEngine.Server.Invitations;

/// <summary>A contact in a campaign, and the sections they are to answer.</summary>
public sealed record Recipient(
    Guid Id, string Name, string Email, string Language, bool Postbox, bool OptedOut, bool Bounced, IReadOnlyList<OwedSection> Sections)
{
    /// <summary>Why there is no mail for them; null where there is one. Asked when planning and again when sending.</summary>
    public NoMail? WhyNoMail =>
        Sections.Count == 0 ? NoMail.NothingToAnswer
        : OptedOut ? NoMail.OptedOut
        : Bounced ? NoMail.Bounced
        : Sections.All(section => section.Done) ? NoMail.AllDone
        : null;
}

/// <summary>
/// A section to answer; who is responsible, where this contact only contributes; and whether it is completed, with all its
/// entries.
/// </summary>
public sealed record OwedSection(string Organisation, string Section, string? Owner, bool Done);

public enum NoMail
{
    NothingToAnswer,
    OptedOut,
    Bounced,
    AllDone,
}
