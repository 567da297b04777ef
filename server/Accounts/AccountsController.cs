using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>Who has an account, and inviting new staff.</summary>
[Authorize(Policies.Admin)]
[Route(AccountAddresses.Accounts)]
public sealed class AccountsController(
    FormEngineDb db, AccountService service, SignInLimits limits, MailLimits mails, IStringLocalizer<AccountsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List() => View("List", await AccountsAsync(db.Users));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        (await AccountsAsync(db.Users.Where(staff => staff.Id == id))).SingleOrDefault() is { } account
            ? View("Account", account)
            : NotFound();

    [HttpGet("new")]
    public IActionResult New() => View("New", new InviteInput());

    [HttpPost("new")]
    public async Task<IActionResult> Invite(InviteInput input)
    {
        if (input.Email is not null && input.Address is null)
            ModelState.AddModelError(nameof(input.Email), texts["InvalidEmail"]);
        if (ModelState.IsValid && await mails.TryAsStaffAsync(User.StaffId()!.Value, input.Address!) is { } again)
            ModelState.AddModelError(nameof(input.Email), texts["TooManyMails", again.ToDateTimeText()]);
        if (!ModelState.IsValid)
            return View("New", input);
        var staff = new Staff { Name = input.Name!.Trim(), UserName = input.Address, Email = input.Address, Role = input.Role!.Value };
        var result = await service.InviteAsync(staff);
        if (result.Succeeded)
        {
            this.Flash(texts["Invited", staff.Name]);
            return this.SeeOther(AccountAddresses.Accounts);
        }
        ModelState.AddErrors(result, _ => nameof(input.Email));
        return View("New", input);
    }

    private async Task<List<Account>> AccountsAsync(IQueryable<Staff> staff)
    {
        var rows = await staff.AsNoTracking().OrderBy(person => person.Name)
            .Select(person => new
            {
                Staff = person,
                Mail = db.AccountMails.Where(mail => mail.StaffId == person.Id).OrderByDescending(mail => mail.AskedAt).FirstOrDefault(),
            }).ToListAsync();
        var accounts = new List<Account>();
        foreach (var row in rows)
            accounts.Add(new Account(row.Staff, row.Mail, await limits.HoldUpAsync(row.Staff.Email!)));
        return accounts;
    }
}
