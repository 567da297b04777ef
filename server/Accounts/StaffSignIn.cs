using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Accounts;

/// <summary>Signs staff in. Neither the answer nor the work it takes tells whether an address has an account.</summary>
public sealed class StaffSignIn(
    UserManager<Staff> users, SignInManager<Staff> signIn, IPasswordHasher<Staff> hasher, SignInLimits limits, RateLimiter limiter,
    FormEngineDb db, AuditLog audit)
{
    /// <summary>For each account, and for all addresses without one together: nobody fills the log.</summary>
    private static readonly RateLimit Noted = new("noted-refusals", 500, TimeSpan.FromDays(1));

    private static readonly Staff Nobody = new() { Name = "" };

    public async Task<SignInAnswer> TryAsync(string email, string password)
    {
        if (await limits.TryAsync(email) is { } again)
            return new SignInAnswer(SignInOutcome.TooMany, again);
        var staff = await users.FindByNameAsync(email.Trim());
        if (!await IsRightAsync(staff, password))
            return await RefuseAsync(staff, SignInOutcome.Wrong);
        // Told only to its holder, who knows the password.
        if (staff!.ClosedAt is not null)
            return await RefuseAsync(staff, SignInOutcome.Closed);
        await limits.SucceededAsync(email);
        await SignInAsync(staff);
        return new SignInAnswer(SignInOutcome.Done);
    }

    /// <summary>For who has shown in another way, by a link, that the account is theirs.</summary>
    public async Task SignInAsync(Staff staff)
    {
        audit.ActFor(staff.Id);
        audit.Add(AuditCodes.SignInDone, staff.Id);
        await db.SaveChangesAsync();
        await signIn.SignInAsync(staff, isPersistent: false);
    }

    /// <summary>A password is hashed in any case, for that is what takes time.</summary>
    private async Task<bool> IsRightAsync(Staff? staff, string password)
    {
        if (staff?.PasswordHash is not null)
            return await users.CheckPasswordAsync(staff, password);
        hasher.HashPassword(Nobody, password);
        return false;
    }

    /// <summary>The log knows whose account it was, and nothing of what was typed.</summary>
    private async Task<SignInAnswer> RefuseAsync(Staff? staff, SignInOutcome outcome)
    {
        if (await limiter.TryUseAsync(Noted.For($"{staff?.Id}")) is null)
        {
            audit.Add(AuditCodes.SignInFailed, staff?.Id, AuditDetail.Of("Value", outcome));
            await db.SaveChangesAsync();
        }
        return new SignInAnswer(outcome);
    }
}

/// <summary>How it went, and when the next try may be made, where it was one too many.</summary>
public sealed record SignInAnswer(SignInOutcome Outcome, DateTime? Again = null);

public enum SignInOutcome
{
    Done,

    /// <summary>No such account, or not its password.</summary>
    Wrong,
    Closed,
    TooMany,
}
