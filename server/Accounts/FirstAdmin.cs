using System.Security.Cryptography;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>
/// The one-time link by which the first administrator sets a password. It is good for a day, on any node, and only while
/// there is no member of staff.
/// </summary>
public sealed class FirstAdmin(IDataProtectionProvider protection, IDbContextFactory<FormEngineDb> databases)
{
    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("first-admin").ToTimeLimitedDataProtector();

    public string NewLink() => $"{AccountAddresses.FirstAdmin}?token={_protector.Protect("first-admin", TimeSpan.FromDays(1))}";

    public async Task<bool> IsNeededAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return !await db.Users.AnyAsync(cancel);
    }

    public async Task<bool> AcceptsAsync(string? token) => IsOurs(token) && await IsNeededAsync();

    private bool IsOurs(string? token)
    {
        try
        {
            return token is { Length: > 0 } && _protector.Unprotect(token) is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
