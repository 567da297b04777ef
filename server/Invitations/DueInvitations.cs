using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Which invitations are due: facts in, rows out, nothing sent or stored. One mail for each contact, whatever number of
/// sections and organisations they answer for.
/// </summary>
public static class DueInvitations
{
    /// <summary>
    /// The invitations' due time is when the campaign was released, which never changes; so their unique key is the same
    /// in every run, also when the opening is moved. Delivery waits for the opening by itself. Who has an invitation
    /// already, in whatever state, is passed over.
    /// </summary>
    public static IEnumerable<Data.Model.Mail> Due(
        Guid campaignId, DateTime releasedAt, IEnumerable<Recipient> recipients, IReadOnlySet<Guid> invited) =>
        from recipient in recipients
        where recipient.WantsInvitation && !invited.Contains(recipient.Id)
        select new Data.Model.Mail { CampaignId = campaignId, ContactId = recipient.Id, Kind = MailKind.Invitation, Due = releasedAt };

    /// <summary>One more invitation; none where one is still waiting, for it will tell of everything.</summary>
    public static IEnumerable<Data.Model.Mail> ToSomethingNew(Guid campaignId, DateTime releasedAt, Guid contactId,
        Data.Model.Mail? newest) =>
        newest switch
        {
            null => [new Data.Model.Mail { CampaignId = campaignId, ContactId = contactId, Kind = MailKind.Invitation, Due = releasedAt }],
            { State: MailState.Planned } => [],
            _ => [Again(newest)],
        };

    /// <summary>A mail that failed or is uncertain, once more. Asked twice for the same mail, it is the same row.</summary>
    public static Data.Model.Mail Again(Data.Model.Mail mail) => new()
    {
        CampaignId = mail.CampaignId,
        ContactId = mail.ContactId,
        StaffId = mail.StaffId,
        StepId = mail.StepId,
        Kind = mail.Kind,
        Due = mail.Due,
        Sequence = mail.Sequence + 1,
    };
}
