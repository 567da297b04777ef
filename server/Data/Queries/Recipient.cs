using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Data.Queries;

/// <summary>A contact in a campaign, and the sections they are to answer.</summary>
public sealed record Recipient(
    Guid Id, string Name, string Email, string Language, bool Postbox, bool OptedOut, bool Bounced, IReadOnlyList<OwedSection> Sections)
{
    public static Recipient Of(Contact contact, IReadOnlyList<OwedSection> sections) => new(
        contact.Id, contact.Name, contact.Email, contact.Language, contact.Postbox,
        contact.OptedOutAt is not null, contact.BouncedAt is not null, sections);

    /// <summary>Why there is no mail for them; null where there is one. Asked when planning and again when sending.</summary>
    public NoMail? WhyNoMail =>
        Sections.Count == 0 ? NoMail.NothingToAnswer
        : OptedOut ? NoMail.OptedOut
        : Bounced ? NoMail.Bounced
        : Sections.All(section => section.Done) ? NoMail.AllDone
        : null;

    /// <summary>With what can still be answered.</summary>
    public Recipient At(DateTime now) => this with { Sections = [.. Sections.Where(section => now < section.ClosesAt)] };

    /// <summary>Who has taken over all their sections by a colleague's offer knows of them already.</summary>
    public bool WantsInvitation => WhyNoMail is null && Sections.Any(section => !section.TakenOver);
}

/// <summary>
/// A section to answer, and until when; who is responsible, where this contact only contributes; whether it is completed; and
/// whether a colleague handed it over.
/// </summary>
public sealed record OwedSection(
    string Organisation, string Section, DateTime ClosesAt, Contact? Owner, bool Done, bool TakenOver = false)
{
    public Guid OrganisationId { get; init; }
}

public enum NoMail
{
    NothingToAnswer,
    OptedOut,
    Bounced,
    AllDone,
}
