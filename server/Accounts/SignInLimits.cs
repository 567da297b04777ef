using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>
/// Slows down who guesses passwords. They hold for what was typed, so that an address without an account is treated as one that
/// has one. An account is held up where the wrong passwords come from long before it is elsewhere: one person far away does not
/// shut another out.
/// </summary>
public sealed class SignInLimits(
    FormEngineDb db, RateLimiter limiter, UserManager<Staff> users, KeyedHash hash, ClientPlace place, TimeProvider time)
{
    private static readonly RateLimit OneAccountHere = new("sign-in.account-place", 5, TimeSpan.FromMinutes(15));
    private static readonly RateLimit OneAccount = new("sign-in.account", 20, TimeSpan.FromHours(1));
    private static readonly RateLimit AllFromHere = new("sign-in.place", 200, TimeSpan.FromHours(1));

    /// <summary>Counts a try before it is made, or many at once would all get through.</summary>
    /// <returns>Null where it may be made, else when the next may.</returns>
    public Task<DateTime?> TryAsync(string email) => limiter.TryUseAsync(Here(email), Anywhere(email), FromHere);

    /// <summary>The password was right: the try does not count, nor do those before it from here.</summary>
    public async Task SucceededAsync(string email)
    {
        await limiter.GiveBackAsync(Anywhere(email), FromHere);
        await limiter.ForgetAsync(Here(email));
    }

    /// <summary>Nothing that was tried on the account counts any more, wherever it was.</summary>
    public Task ForgetAsync(string email)
    {
        var account = Account(email);
        return db.LimitUses.Where(use => use.Key.StartsWith(account)).ExecuteDeleteAsync();
    }

    /// <summary>Whether a right password would be refused now, anywhere.</summary>
    public async Task<bool> HoldUpAsync(string email)
    {
        var (account, now) = (Account(email), time.GetUtcNow());
        var (here, anywhere) = (OneAccountHere.UsedUpFrom(now), OneAccount.UsedUpFrom(now));
        return await db.LimitUses.AnyAsync(use => use.Key.StartsWith(account)
            && ((use.Kind == OneAccountHere.Kind && use.FreeAt > here) || (use.Kind == OneAccount.Kind && use.FreeAt > anywhere)));
    }

    private LimitedKey FromHere => AllFromHere.For(place.Hash);

    private LimitedKey Here(string email) => OneAccountHere.For($"{Account(email)} {place.Hash}");

    private LimitedKey Anywhere(string email) => OneAccount.For(Account(email));

    private string Account(string email) => hash.Of("account", users.NormalizeEmail(email.Trim()));
}
