namespace FormEngine.Server.Mail;

/// <summary>What came of writing a mail when its turn came: the mail, or that it is not due, or not yet.</summary>
public sealed record WrittenMail
{
    /// <summary>Its reason is gone: done, opted out, bounced, paused, closed.</summary>
    public static readonly WrittenMail NotDue = new();

    private WrittenMail()
    {
    }

    public OutgoingMail? Mail { get; private init; }

    /// <summary>When to try again, where it is only too early.</summary>
    public DateTime? Until { get; private init; }

    /// <summary>It is still due, but not at this hour. That counts as no attempt.</summary>
    public static WrittenMail Later(DateTime until) => new() { Until = until };

    public static implicit operator WrittenMail(OutgoingMail mail) => new() { Mail = mail };
}
