using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Successions;

/// <summary>What an organisation came from and became: seen, said and corrected.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.List + "/organisations/{number}/succession")]
public sealed class SuccessionController(
    OrganisationService organisations, SuccessionService successions, IStringLocalizer<ContactsTexts> texts) : Controller
{
    private const string Prefix = nameof(SuccessionPage.Input);

    [HttpGet("")]
    public async Task<IActionResult> Show(string number) => await organisations.FindAsync(number) is { } organisation
        ? await PageAsync(organisation, new SuccessionInput())
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Say(string number, [Bind(Prefix = Prefix)] SuccessionInput input)
    {
        if (await organisations.FindAsync(number) is not { } organisation)
            return NotFound();
        var to = string.IsNullOrWhiteSpace(input.To) || !ModelState.IsValid ? null : await organisations.FindAsync(input.To);
        if (to is null && !string.IsNullOrWhiteSpace(input.To))
            ModelState.AddModelError($"{Prefix}.{nameof(input.To)}", texts["SuccessorUnknown", input.To]);
        if (Typed.Date(input.Date) is not { } date)
            ModelState.AddModelError($"{Prefix}.{nameof(input.Date)}", texts["DateUnreadable"]);
        else if (ModelState.IsValid)
            return await SayAsync(organisation, to, date);
        return await PageAsync(organisation, input);
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(string number, Guid id)
    {
        if (await organisations.FindAsync(number) is not { } organisation)
            return NotFound();
        if (await successions.RemoveAsync(organisation, id))
            this.Flash(texts["SuccessionRemoved"]);
        return this.SeeOther(ContactAddresses.Succession(organisation.Number));
    }

    private async Task<IActionResult> SayAsync(Organisation from, Organisation? to, DateOnly date)
    {
        await successions.SayAsync(from, to, date);
        this.Flash(texts["SuccessionSaved"]);
        return this.SeeOther(ContactAddresses.Succession(from.Number));
    }

    private async Task<IActionResult> PageAsync(Organisation organisation, SuccessionInput input) =>
        View("Succession", new SuccessionPage(organisation, await successions.OfAsync(organisation), input));
}

public sealed record SuccessionPage(Organisation Organisation, IReadOnlyList<Succession> Rows, SuccessionInput Input);
