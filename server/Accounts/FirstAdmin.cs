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
    /// <summary>Whoever it is.</summary>
    public static readonly Guid Id = new("6a1f0c52-3d0e-4b57-9c1b-2f5f6f0a0001");

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
