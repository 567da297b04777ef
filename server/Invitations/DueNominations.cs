using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Who is to be asked «who is the right person?»: facts in, rows out. One mail for each contact, over all the
/// organisations they speak for, and one more each time an answer of theirs came to nothing.
/// </summary>
public static class DueNominations
{
    /// <param name="campaignId">The campaign.</param>
    /// <param name="releasedAt">Its release: never changes, so the mails' unique keys are the same in every run.</param>
    /// <param name="unfilled">The roles that lack somebody now.</param>
    /// <param name="newest">The newest asking of each contact.</param>
    /// <param name="named">When somebody was last named, by participant and role.</param>
    public static IEnumerable<Data.Model.Mail> Due(
        Guid campaignId, DateTime releasedAt, IEnumerable<UnfilledRole> unfilled,
        IReadOnlyDictionary<Guid, Data.Model.Mail> newest, IReadOnlyDictionary<(Guid Participant, string Role), DateTime> named) =>
        from role in unfilled
        where role.AskedContactId is not null
        group role by role.AskedContactId!.Value into asked
        let last = newest.GetValueOrDefault(asked.Key)
        where last is null || IsOver(last, asked.Select(role => named.GetValueOrDefault((role.ParticipantId, role.Role))).Max())
        select new Data.Model.Mail
        {
            CampaignId = campaignId,
            ContactId = asked.Key,
            Kind = MailKind.Nomination,
            Due = releasedAt,
            Sequence = last is null ? 0 : last.Sequence + 1,
        };

    /// <summary>Whether an asking has had its answer, or was called off, so that what is unfilled now must be asked about anew.</summary>
    private static bool IsOver(Data.Model.Mail last, DateTime named) =>
        last.State == MailState.Cancelled || (last.State == MailState.Sent && named > last.SentAt);
}
