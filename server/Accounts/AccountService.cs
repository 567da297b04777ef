using System.Data;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>What administrators do to accounts. A change of what somebody may do ends their sign-ins at once.</summary>
public sealed class AccountService(
    FormEngineDb db, UserManager<Staff> users, AccountPost post, SignInLimits limits, SessionStore sessions, AuditLog audit,
    TimeProvider time)
{
    /// <summary>
    /// Uses up the link to make the first administrator: they all get the same id, so that of any number at once, by any links,
    /// the primary key lets one in.
    /// </summary>
    public async Task<IdentityResult> CreateFirstAsync(Staff staff, string password)
    {
        staff.Id = FirstAdmin.Id;
        // What another commits meanwhile is not to be seen as this one's own account, for it has the same id.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        try
        {
            var result = await db.Users.AnyAsync() ? IdentityResult.Failed() : await users.CreateAsync(staff, password);
            if (!result.Succeeded)
                return result;
        }
        catch (DbUpdateException exception) when (Conflict.Is(exception))
        {
            return IdentityResult.Failed();
        }
        audit.ActFor(staff.Id);
        audit.Add(AuditCodes.AccountFirst, staff.Id);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> InviteAsync(Staff staff)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await users.CreateAsync(staff);
        if (!result.Succeeded)
            return result;
        post.AddInvitation(staff);
        audit.Add(AuditCodes.AccountInvited, staff.Id, AuditDetail.Of("Value", staff.Role));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await post.SendNowAsync();
        return result;
    }

    public async Task<AccountChange> InviteAgainAsync(Staff staff)
    {
        if (staff is not { PasswordHash: null, ClosedAt: null })
            return AccountChange.Outdated;
        post.AddInvitation(staff);
        audit.Add(AuditCodes.AccountInvitedAgain, staff.Id);
        await db.SaveChangesAsync();
        await post.SendNowAsync();
        return AccountChange.Done;
    }

    public Task<AccountChange> ChangeRoleAsync(Staff staff, StaffRole role) =>
        ChangeAsync(staff, () => staff.Role = role, AuditCodes.AccountRoleChanged, AuditDetail.Of("RoleMoved", staff.Role, role));

    public Task<AccountChange> CloseAsync(Staff staff) =>
        ChangeAsync(staff, () => staff.ClosedAt ??= time.GetUtcNow().UtcDateTime, AuditCodes.AccountClosed);

    public Task<AccountChange> ReopenAsync(Staff staff) => ChangeAsync(staff, () => staff.ClosedAt = null, AuditCodes.AccountReopened);

    public async Task<AccountChange> UnlockAsync(Staff staff)
    {
        await limits.ForgetAsync(staff.Email!);
        audit.Add(AuditCodes.AccountUnlocked, staff.Id);
        await db.SaveChangesAsync();
        return AccountChange.Done;
    }

    /// <summary>
    /// Uses up the link that led here: it hangs on the account as it was read, and so does this update (its concurrency stamp). Of
    /// any number at once one gets through, and the others fail as outdated.
    /// </summary>
    public async Task<IdentityResult> SetPasswordAsync(Staff staff, string password)
    {
        staff.EmailConfirmed = true;
        audit.ActFor(staff.Id);
        audit.Add(AuditCodes.AccountPasswordSet, staff.Id);
        var result = await users.ResetPasswordAsync(staff, await users.GeneratePasswordResetTokenAsync(staff), password);
        if (!result.Succeeded)
            return result;
        await limits.ForgetAsync(staff.Email!);
        await sessions.EndAsync(session => session.StaffId == staff.Id);
        return result;
    }

    private async Task<AccountChange> ChangeAsync(Staff staff, Action change, string action, AuditDetail? detail = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await LockAdministratorsAsync();
        change();
        audit.Add(action, staff.Id, detail);
        var result = await SaveAsync(staff);
        if (!result.Succeeded)
            return AccountChange.Outdated;
        if (!await db.Users.AnyAsync(other => other.Role == StaffRole.Admin && other.ClosedAt == null && other.PasswordHash != null))
            return AccountChange.LastAdministrator;
        await sessions.EndAsync(session => session.StaffId == staff.Id);
        await transaction.CommitAsync();
        return AccountChange.Done;
    }

    /// <summary>Of two administrators who close each other at once, the second waits here and is refused.</summary>
    private Task LockAdministratorsAsync() => db.Users.Where(staff => staff.Role == StaffRole.Admin)
        .ExecuteUpdateAsync(set => set.SetProperty(staff => staff.Name, staff => staff.Name));

    /// <summary>A new stamp ends their sign-ins. Who has never signed in keeps theirs, for their invitation hangs on it.</summary>
    private Task<IdentityResult> SaveAsync(Staff staff) =>
        staff.PasswordHash is null ? users.UpdateAsync(staff) : users.UpdateSecurityStampAsync(staff);
}

/// <summary>How a change went; where it is not done, nothing is changed.</summary>
public enum AccountChange
{
    Done,

    /// <summary>Nobody could manage accounts any more.</summary>
    LastAdministrator,

    /// <summary>Somebody else changed the account in between.</summary>
    Outdated,
}
