namespace FormEngine.Server.Mail;

/// <summary>
/// A mail ready to be sent. It exists only while it is being sent or previewed; it is never stored. The Message-ID is
/// made of the outbox row's id, so the same mail sent twice has the same one.
/// </summary>
public sealed record OutgoingMail(Guid Id, MailParty To, MailParty? ReplyTo, string FromName, DateTimeOffset Date, MailContent Content);

public sealed record MailParty(string Name, string Address);

/// <summary>What the mail says, in one language, twice: as plain text and as HTML.</summary>
public sealed record MailContent(string Language, string Subject, string Text, string Html);
