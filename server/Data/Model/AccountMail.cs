namespace FormEngine.Server.Data.Model;

/// <summary>
/// A mail with a link by which a member of staff sets a password. Belongs to no campaign, so it has a row of its own; the
/// link stands nowhere, it is made when the mail is sent.
/// </summary>
public sealed class AccountMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid StaffId { get; init; }

    public Staff? Staff { get; init; }

    public AccountMailKind Kind { get; init; }

    /// <summary>nb, nn or en: the language of the one who asked for it.</summary>
    public required string Language { get; init; }

    public DateTime AskedAt { get; init; }

    public int Attempts { get; set; }

    /// <summary>When to send it; null where it is sent or given up.</summary>
    public DateTime? NextTryAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The mail server's last refusal, without addresses.</summary>
    public string? Error { get; set; }

    public AccountMailState State =>
        SentAt is not null ? AccountMailState.Sent : NextTryAt is null ? AccountMailState.Failed : AccountMailState.Waiting;
}

public enum AccountMailKind
{
    /// <summary>The first password of a new account.</summary>
    Invitation,

    /// <summary>A new password instead of a forgotten one.</summary>
    NewPassword,
}

public enum AccountMailState
{
    Waiting,
    Sent,
    Failed,
}
