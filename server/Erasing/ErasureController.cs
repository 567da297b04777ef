using FormEngine.Server.Access;
using FormEngine.Server.Contacts.People;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Erasing;

/// <summary>A person's rights: to see all that is kept on them, and to be erased.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.People + "/{id:guid}")]
public sealed class ErasureController(
    PersonService service, Insight insight, Erasure erasure, TimeProvider time, IStringLocalizer<ErasingTexts> texts) : Controller
{
    [HttpGet("insight.json")]
    public async Task<IActionResult> Insight(Guid id) => await service.FindAsync(id) is { } contact
        ? File(await insight.WriteAsync(contact), "application/json", "insight.json")
        : NotFound();

    [HttpGet("erase")]
    public async Task<IActionResult> Confirm(Guid id) => await service.FindAsync(id) is { } contact ? View("Erase", contact) : NotFound();

    [HttpPost("erase")]
    public async Task<IActionResult> Erase(Guid id)
    {
        if (await erasure.EraseAsync(id))
            this.Flash(texts["Erased", (time.GetUtcNow().UtcDateTime + Erasure.Rewritten).ToDateTimeText()]);
        return this.SeeOther(ContactAddresses.People);
    }
}
