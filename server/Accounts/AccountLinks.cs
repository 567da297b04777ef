using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Accounts;

/// <summary>
/// The links by which staff set a password. A token of Identity is good until the password is set; its purpose holds the
/// time it ends, so that the address cannot be made to last longer.
/// </summary>
public sealed class AccountLinks(UserManager<Staff> users, TimeProvider time)
{
    /// <summary>The longest a link may last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    public async Task<string> NewAsync(Staff staff, AccountMailKind kind)
    {
        var ends = (time.GetUtcNow() + Lifetime(kind)).ToUnixTimeSeconds();
        var token = await users.GenerateUserTokenAsync(staff, TokenOptions.DefaultProvider, Purpose(kind, ends));
        return AccountAddresses.Password
            + new QueryBuilder { { "staff", $"{staff.Id}" }, { "kind", $"{kind}" }, { "ends", $"{ends}" }, { "token", token } };
    }

    /// <summary>Whose password the link sets; null where it has ended, has been used, or was not made here.</summary>
    public async Task<Staff?> ReadAsync(AccountLink link)
    {
        if (link.Token is null || link.Ends <= time.GetUtcNow().ToUnixTimeSeconds())
            return null;
        return await users.FindByIdAsync($"{link.Staff}") is { ClosedAt: null } staff
            && await users.VerifyUserTokenAsync(staff, TokenOptions.DefaultProvider, Purpose(link.Kind, link.Ends), link.Token)
                ? staff
                : null;
    }

    private static string Purpose(AccountMailKind kind, long ends) => $"{kind} {ends}";

    private static TimeSpan Lifetime(AccountMailKind kind) => kind == AccountMailKind.Invitation ? Longest : TimeSpan.FromHours(2);
}

/// <summary>What stands in the address of a link.</summary>
public record AccountLink
{
    public Guid Staff { get; init; }

    public AccountMailKind Kind { get; init; }

    public long Ends { get; init; }

    public string? Token { get; init; }
}
