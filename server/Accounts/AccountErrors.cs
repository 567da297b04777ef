using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>Identity's messages in the reader's language, for what a person can do wrong here.</summary>
internal sealed class AccountErrors(IStringLocalizer<AccountsTexts> texts) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), uniqueChars);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure));

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail));

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail));

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateEmail));

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidEmail));

    private IdentityError Error(string code, params object[] arguments) =>
        new() { Code = code, Description = texts[code, arguments] };
}
