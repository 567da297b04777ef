using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Accounts.Passwords;

/// <summary>Refuses passwords that are long enough and still guessed first, and says why.</summary>
internal sealed class GuessablePassword(IStringLocalizer<AccountsTexts> texts, IOptions<SiteOptions> site) : IPasswordValidator<Staff>
{
    private const string Product = "FormEngine";

    public Task<IdentityResult> ValidateAsync(UserManager<Staff> manager, Staff user, string? password) => Task.FromResult(
        password is not null && password.Length >= manager.Options.Password.RequiredLength
            && Guessing.WeaknessOf(password, [user.Name, user.Email, site.Value.Name, Product]) is { } weakness
            ? IdentityResult.Failed(new IdentityError { Code = $"Password{weakness}", Description = texts[$"Password{weakness}"] })
            : IdentityResult.Success);
}
