using FormEngine.Server.Mail;

namespace FormEngine.Server.Invitations;

/// <summary>All a mail to a contact says that is not a fixed text, in the contact's language. The address is the personal link.</summary>
public sealed record LetterFacts(
    LetterSurvey Survey, string ContactName, bool Postbox, DateTime ClosesAt, IReadOnlyList<LetterSection> Sections, string Address);

/// <summary>The survey; its description says what it is and what the answers are used for.</summary>
public sealed record LetterSurvey(string Title, string? Description, string Asker, LetterHelp Help);

/// <summary>Whom to ask for help.</summary>
public sealed record LetterHelp(string Name, string? Email, string? Phone)
{
    /// <summary>Where answers to a mail go.</summary>
    public MailParty? Party => Email is null ? null : new MailParty(Name, Email);
}

/// <summary>
/// A section to answer, the role it is answered by, and why that role is asked; who is responsible for it, where that is
/// somebody else; and who named the reader for it.
/// </summary>
public sealed record LetterSection(string Organisation, string Title, int? Minutes, string Role, string? RoleReason, string? Owner,
    string? NamedBy = null)
{
    /// <summary>Who the role is, for whoever is to find its holder; null where what is said of it is said to the holder.</summary>
    public string? RoleDescription { get; init; }
}
