using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Invitations;

/// <summary>
/// What goes out when a campaign is released, in one list: who is invited, and who is asked for the right person. And what does not:
/// the contacts who get none of these, and the sections nobody is asked about.
/// </summary>
public sealed record MailList(IReadOnlyList<MailRow> Mails, IReadOnlyList<Recipient> None, IReadOnlyList<UnfilledSection> Unfilled)
{
    public int Invited => Mails.Count(row => row.Kind == MailKind.Invitation);

    public int Asked => Mails.Count(row => row.Kind == MailKind.Nomination);
}

/// <summary>A mail to a contact, the organisations it is about, and how many of their sections.</summary>
public sealed record MailRow(
    MailKind Kind, Guid ContactId, string Name, string Email, IReadOnlyList<string> Organisations, int Sections)
{
    public bool Matches(OutboxFilter filter) => (filter.Kind is null || filter.Kind == Kind)
        && (string.IsNullOrWhiteSpace(filter.Search) || Organisations.Append(Name).Append(Email)
            .Any(word => word.Contains(filter.Search.Trim(), StringComparison.CurrentCultureIgnoreCase)));
}

public sealed record UnfilledSection(string Organisation, string Section, string Role);
