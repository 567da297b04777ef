using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>Plans the mails of accounts, and has them sent at once.</summary>
public sealed class AccountPost(FormEngineDb db, BackgroundJobs jobs, TimeProvider time)
{
    /// <summary>One mail in each, however often a new password is asked for: the window's start is part of the unique key.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int MostADay = 10;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Saved with the change it belongs to.</summary>
    public void AddInvitation(Staff staff) => db.Add(Mail(staff, AccountMailKind.Invitation, Now));

    public async Task AskForNewPasswordAsync(Staff staff)
    {
        var now = Now;
        var yesterday = now.AddDays(-1);
        if (await db.AccountMails.CountAsync(mail =>
            mail.StaffId == staff.Id && mail.Kind == AccountMailKind.NewPassword && mail.AskedAt > yesterday) >= MostADay)
            return;
        var window = new DateTime(now.Ticks - (now.Ticks % Window.Ticks), DateTimeKind.Utc);
        if (await db.InsertMissingAsync([Mail(staff, AccountMailKind.NewPassword, window)]) > 0)
            await SendNowAsync();
    }

    public Task SendNowAsync() => jobs.StartNowAsync<AccountDelivery>();

    private static AccountMail Mail(Staff staff, AccountMailKind kind, DateTime at) => new()
    {
        StaffId = staff.Id,
        Kind = kind,
        Language = Language.Current.Code,
        AskedAt = at,
        NextTryAt = at,
    };
}
