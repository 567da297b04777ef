namespace FormEngine.Server.Mail;

/// <summary>
/// A mail ready to be sent. It exists only while it is being sent or previewed; it is never stored. The Message-ID is
/// made of the outbox row's id, so the same mail sent twice has the same one.
/// </summary>
public sealed record OutgoingMail(Guid Id, MailParty To, MailParty? ReplyTo, string FromName, DateTimeOffset Date, MailContent Content)
{
    /// <summary>Where it comes back to if it cannot be delivered; null where that is the sender's own address.</summary>
    public string? ReturnAddress { get; init; }

    /// <summary>Where the recipient says no to more mail; null where the mail is one they asked for.</summary>
    public string? StopAddress { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}

/// <summary>A file that goes along with a mail; lines end as its kind wants them to.</summary>
public sealed record MailFile(string Name, string MediaType, string Text);

public sealed record MailParty(string Name, string Address);

/// <summary>What the mail says, in one language, twice: as plain text and as HTML.</summary>
public sealed record MailContent(string Language, string Subject, string Text, string Html);
