using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail.Requests;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>Plans the mails of accounts, and has them sent at once.</summary>
public sealed class AccountPost(FormEngineDb db, UserManager<Staff> users, BackgroundJobs jobs, TimeProvider time) : ILinkRequestReader
{
    /// <summary>One mail in each, however often a new password is asked for: the window's start is part of the unique key.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int MostADay = 10;

    /// <summary>Saved with the change it belongs to.</summary>
    public void AddInvitation(Staff staff) =>
        db.Add(Mail(staff, AccountMailKind.Invitation, time.GetUtcNow().UtcDateTime, Language.Current));

    public LinkRequestKind Kind => LinkRequestKind.Password;

    /// <summary>Who has an account that is not closed gets a link to choose a new password.</summary>
    public async Task AnswerAsync(AskedLink asked)
    {
        var (yesterday, name) = (asked.At.AddDays(-1), users.NormalizeEmail(asked.Address));
        var staff = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == name && one.ClosedAt == null
            && db.AccountMails.Count(mail =>
                mail.StaffId == one.Id && mail.Kind == AccountMailKind.NewPassword && mail.AskedAt > yesterday) < MostADay);
        var window = new DateTime(asked.At.Ticks - (asked.At.Ticks % Window.Ticks), DateTimeKind.Utc);
        if (staff is not null && await db.InsertMissingAsync([Mail(staff, AccountMailKind.NewPassword, window, asked.Language)]) > 0)
            await SendNowAsync();
    }

    public Task SendNowAsync() => jobs.StartNowAsync<AccountDelivery>();

    private static AccountMail Mail(Staff staff, AccountMailKind kind, DateTime at, Language language) => new()
    {
        StaffId = staff.Id,
        Kind = kind,
        Language = language.Code,
        AskedAt = at,
        NextTryAt = at,
    };
}
