using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>What is done to one account.</summary>
[Authorize(Policies.Admin)]
[Route(AccountAddresses.Accounts + "/{id:guid}")]
public sealed class AccountController(
    UserManager<Staff> users, AccountService service, MailLimits limits, IStringLocalizer<AccountsTexts> texts) : Controller
{
    [HttpPost("role")]
    public Task<IActionResult> ChangeRole(Guid id, StaffRole role) => Enum.IsDefined(role)
        ? DoAsync(id, "RoleChanged", staff => service.ChangeRoleAsync(staff, role))
        : Task.FromResult<IActionResult>(BadRequest());

    [HttpPost("close")]
    public Task<IActionResult> Close(Guid id) => DoAsync(id, "AccountClosed", service.CloseAsync);

    [HttpPost("reopen")]
    public Task<IActionResult> Reopen(Guid id) => DoAsync(id, "AccountReopened", service.ReopenAsync);

    [HttpPost("unlock")]
    public Task<IActionResult> Unlock(Guid id) => DoAsync(id, "AccountUnlocked", service.UnlockAsync);

    [HttpPost("invitation")]
    public async Task<IActionResult> InviteAgain(Guid id)
    {
        if (await users.FindByIdAsync($"{id}") is { } staff
            && await limits.TryAsStaffAsync(User.StaffId()!.Value, staff.Email!) is { } again)
        {
            this.Flash(texts["TooManyMails", again.ToDateTimeText()], "warning");
            return this.SeeOther(AccountAddresses.Of(id));
        }
        return await DoAsync(id, "InvitedAgain", service.InviteAgainAsync);
    }

    private async Task<IActionResult> DoAsync(Guid id, string done, Func<Staff, Task<AccountChange>> change)
    {
        if (await users.FindByIdAsync($"{id}") is not { } staff)
            return NotFound();
        switch (await change(staff))
        {
            case AccountChange.Done:
                this.Flash(texts[done, staff.Name]);
                break;
            case AccountChange.LastAdministrator:
                this.Flash(texts["LastAdministrator"], "danger");
                break;
            default:
                this.Flash(texts["AccountChangedMeanwhile"], "warning");
                break;
        }
        return this.SeeOther(AccountAddresses.Of(id));
    }
}
