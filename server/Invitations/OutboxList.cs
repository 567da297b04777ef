using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>What staff look for among a campaign's mails.</summary>
/// <param name="Search">In name, address and organisation.</param>
/// <param name="Kind">Any where null.</param>
/// <param name="State">The name of a state, or <see cref="Bounced"/>; any other is all.</param>
public sealed record OutboxFilter(string? Search, MailKind? Kind, string? State)
{
    public const string Bounced = "Bounced";

    public IQueryable<Data.Model.Mail> Apply(IQueryable<Data.Model.Mail> mails)
    {
        if (Kind is { } kind)
            mails = mails.Where(mail => mail.Kind == kind);
        if (State == Bounced)
            return mails.Where(mail => mail.BouncedAt != null);
        return Enum.TryParse<MailState>(State, out var state) ? mails.Where(mail => mail.State == state) : mails;
    }
}

/// <summary>All the mails of a campaign that has been released, of every kind, the newest first.</summary>
public static class OutboxList
{
    public static async Task<List<OutboxRow>> OutboxAsync(this FormEngineDb db, Guid campaignId, OutboxFilter filter)
    {
        var rows = await filter.Apply(db.Mails.AsNoTracking().Where(mail => mail.CampaignId == campaignId))
            .OrderByDescending(mail => mail.Due).ThenBy(mail => mail.Contact!.Name).ThenByDescending(mail => mail.Sequence)
            .Select(mail => new OutboxRow(
                mail, mail.ContactId == null ? mail.Staff!.Name : mail.Contact!.Name, mail.ContactId == null
                    ? mail.Staff!.Email!
                    : mail.Contact!.Email,
                mail.Contact != null && mail.Contact.BouncedAt != null,
                db.Mails.Any(later => later.CampaignId == mail.CampaignId && later.Kind == mail.Kind && later.Due == mail.Due
                    && later.ContactId == mail.ContactId && later.StaffId == mail.StaffId && later.Sequence > mail.Sequence)))
            .ToListAsync();
        var organisations = await OrganisationsAsync(db, campaignId);
        foreach (var row in rows.Where(row => row.Mail.ContactId is not null))
            row.Organisations = [.. organisations[row.Mail.ContactId!.Value]];
        return string.IsNullOrWhiteSpace(filter.Search) ? rows : rows.FindAll(row => row.Matches(filter.Search.Trim()));
    }

    private static async Task<ILookup<Guid, string>> OrganisationsAsync(FormEngineDb db, Guid campaignId) =>
        (await db.Assignments.Active().Where(assignment => assignment.Participant!.CampaignId == campaignId)
            .Select(assignment => new { assignment.ContactId, assignment.Participant!.Name }).Distinct().ToListAsync())
        .OrderBy(holder => holder.Name).ToLookup(holder => holder.ContactId, holder => holder.Name);
}

public sealed record OutboxRow(Data.Model.Mail Mail, string Name, string Email, bool AddressIsBad, bool SentAgain)
{
    public IReadOnlyList<string> Organisations { get; internal set; } = [];

    /// <summary>Staff may send these again; nobody else does. One that bounced, once its address has been put right.</summary>
    public bool CanBeSentAgain => !SentAgain && !AddressIsBad && Mail.CanBeSentAgain;

    public bool Matches(string text) =>
        Organisations.Append(Name).Append(Email).Any(word => word.Contains(text, StringComparison.CurrentCultureIgnoreCase));
}
