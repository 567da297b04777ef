using System.ComponentModel.DataAnnotations;
using FormEngine.Answers;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Accounts;

/// <summary>An account as administrators see it, with the last mail about its password.</summary>
public sealed record Account(Staff Staff, AccountMail? Mail, bool HeldUp)
{
    public AccountState State =>
        Staff.ClosedAt is not null ? AccountState.Closed
        : HeldUp ? AccountState.Locked
        : Staff.PasswordHash is null ? AccountState.Invited
        : AccountState.Active;

    /// <summary>It was stored before there was one rule for addresses, and no mail reaches it.</summary>
    public bool AddressIsNone => !EmailAddress.Is(Staff.Email!);
}

public enum AccountState
{
    Invited,
    Active,

    /// <summary>Has to wait, after too many wrong passwords.</summary>
    Locked,
    Closed,
}

internal static class AccountOnScreen
{
    public static string Color(this AccountState state) => state switch
    {
        AccountState.Active => "success",
        AccountState.Invited => "info",
        AccountState.Locked => "warning",
        _ => "neutral",
    };

    public static string Color(this AccountMailState state) => state switch
    {
        AccountMailState.Sent => "success",
        AccountMailState.Failed => "danger",
        _ => "neutral",
    };
}

public sealed record InviteInput
{
    [Required(ErrorMessage = "NameRequired")]
    [StringLength(100, ErrorMessage = "NameTooLong")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "EmailRequired")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "RoleRequired")]
    [EnumDataType(typeof(StaffRole), ErrorMessage = "RoleRequired")]
    public StaffRole? Role { get; init; }

    /// <summary>The address to send to; null where no mail could reach it.</summary>
    internal string? Address => Email is null ? null : EmailAddress.Normalise(Email);
}
