namespace FormEngine.Server.Mail;

/// <summary>The one seam to whatever carries mail.</summary>
public interface IMailSender
{
    /// <summary>For one mail or a batch of them, which share what it costs to reach the mail server.</summary>
    IMailSession Open();
}

/// <summary>Any number of mails may be sent at once.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>It does not throw: a mail that cannot be made is refused, so that its fault is its own.</summary>
    Task<SendResult> SendAsync(OutgoingMail mail);
}

/// <summary>How it went, and what the mail server said, without addresses.</summary>
public sealed record SendResult(SendOutcome Outcome, string? Reason = null)
{
    public static readonly SendResult Sent = new(SendOutcome.Sent);

    /// <summary>Nothing of it has left, and another try would end alike.</summary>
    public static SendResult Unwritable(Exception exception) => Unwritable(exception, SendOutcome.Refused);

    /// <summary>Only the kind of error, for its words may name somebody.</summary>
    public static SendResult Unwritable(Exception exception, SendOutcome outcome) =>
        new(outcome, $"{Data.Model.Mail.Unwritable} {exception.GetType().Name}");

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
