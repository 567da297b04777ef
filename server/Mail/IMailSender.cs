namespace FormEngine.Server.Mail;

/// <summary>The one seam to whatever carries mail.</summary>
public interface IMailSender
{
    Task<SendResult> SendAsync(OutgoingMail mail);
}

/// <summary>How it went, and what the mail server said, without addresses.</summary>
public sealed record SendResult(SendOutcome Outcome, string? Reason = null)
{
    public static readonly SendResult Sent = new(SendOutcome.Sent);

    /// <summary>The mail server says there is no such address: the status it gave, such as <c>5.1.1</c>.</summary>
    public string? BadAddress { get; init; }

    /// <summary>When to try again, where it was too early.</summary>
    public DateTime? Until { get; init; }
}

public enum SendOutcome
{
    Sent,

    /// <summary>Surely not sent, and worth another try later.</summary>
    Later,

    /// <summary>Surely not sent, and another try would be refused as well.</summary>
    Refused,

    /// <summary>Perhaps sent, perhaps not: only a person may decide to send it again.</summary>
    Unknown,

    /// <summary>Not tried: its reason was gone when its turn came.</summary>
    NotDue,

    /// <summary>Not tried: it was too early, as in quiet hours.</summary>
    NotYet,
}
