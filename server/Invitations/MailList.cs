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

/// <summary>A mail to a contact, with the sections it is about.</summary>
public sealed record MailRow(MailKind Kind, Recipient Recipient)
{
    public IReadOnlyList<string> Organisations { get; } = [.. Recipient.Sections.Select(section => section.Organisation).Distinct()];

    public bool Matches(OutboxFilter filter) => (filter.Kind is null || filter.Kind == Kind)
        && (string.IsNullOrWhiteSpace(filter.Search) || Organisations.Append(Recipient.Name).Append(Recipient.Email)
            .Any(word => word.Contains(filter.Search.Trim(), StringComparison.CurrentCultureIgnoreCase)));
}

public sealed record UnfilledSection(string Organisation, string Section, string Role);
