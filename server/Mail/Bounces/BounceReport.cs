namespace FormEngine.Server.Mail.Bounces;

/// <summary>What a mail server reports of a mail of ours.</summary>
/// <param name="Clues">Texts that may hold the mail's return address or its Message-ID.</param>
/// <param name="Status">Why.</param>
/// <param name="Failed">It has given up; else it is still trying.</param>
internal sealed record BounceReport(IReadOnlyList<string> Clues, MailStatus Status, bool Failed)
{
    private static readonly string[] Addressed = ["To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];
    private static readonly string[] Returned = ["Message-ID", "Return-Path", "Sender", "X-Sender"];

    /// <summary>
    /// Reads a delivery status notification (RFC 3464): a part with the status of each recipient, and our mail or its
    /// headers. Null for any other mail, as an answer from somebody who is away, and for one that tells of success.
    /// </summary>
    public static BounceReport? Read(string source)
    {
        var mail = MimeEntity.Parse(source.ReplaceLineEndings("\n"));
        var parts = mail.Parts().ToList();
        var recipients = parts.Where(part => part.Type is "message/delivery-status" or "message/global-delivery-status")
            .SelectMany(part => part.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            .Select(group => MailHeaders.Split(group.TrimStart('\n') + "\n\n").Headers)
            .Where(recipient => recipient["Action"] is not "").ToList();
        var told = recipients.Find(IsFailed) ?? recipients.Find(IsDelayed);
        return told is null ? null : new BounceReport([.. CluesIn(mail, parts)], StatusOf(told), IsFailed(told));
    }

    private static bool IsFailed(MailHeaders recipient) => recipient["Action"].Equals("failed", StringComparison.OrdinalIgnoreCase);

    private static bool IsDelayed(MailHeaders recipient) => recipient["Action"].Equals("delayed", StringComparison.OrdinalIgnoreCase);

    /// <summary>The remote server's own words are often more exact than the field made for it.</summary>
    private static MailStatus StatusOf(MailHeaders recipient)
    {
        var unspecified = new MailStatus(IsFailed(recipient) ? 5 : 4, 0, 0);
        var status = MailStatus.Find(recipient["Status"]);
        return status is null or { Subject: 0 } ? MailStatus.Find(recipient["Diagnostic-Code"]) ?? status ?? unspecified : status.Value;
    }

    private static IEnumerable<string> CluesIn(MimeEntity mail, IEnumerable<MimeEntity> parts) =>
    [
        .. Addressed.SelectMany(mail.Headers.All),
        .. from part in parts
           where part.Type is "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers"
           let returned = MailHeaders.Split(part.Text).Headers
           from name in Returned
           from value in returned.All(name)
           select value,
    ];
}
