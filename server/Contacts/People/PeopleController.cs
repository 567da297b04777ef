using FormEngine.Answers;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.People;

/// <summary>Contacts: search, and a page for each.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.People)]
public sealed class PeopleController(
    PersonList people, PersonService service, PersonFile file, PublishedVocabulary vocabulary, IStringLocalizer<PeopleTexts> texts)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(PersonFilter filter) =>
        View("People", new PeoplePage(filter, await people.LoadAsync(filter), await vocabulary.LoadAsync())
        {
            WithoutAddress = await people.WithoutAddressAsync(),
        });

    [HttpGet("{id:guid}"), Seen(AuditCodes.ContactSeen, "id")]
    public async Task<IActionResult> Show(Guid id) =>
        await service.FindAsync(id) is { } contact ? View("Person", await file.PageAsync(contact)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, [Bind(Prefix = nameof(PersonPage.Input))] PersonInput input)
    {
        if (await service.FindAsync(id) is not { } contact)
            return NotFound();
        Check(input);
        if (ModelState.IsValid && await service.ChangeAsync(contact, input) is { } other)
            ModelState.AddModelError("Input.Email", texts["EmailTaken", other.Name]);
        if (!ModelState.IsValid)
            return View("Person", await file.PageAsync(contact) with { Input = input });
        this.Flash(texts["Saved"]);
        return this.SeeOther(ContactAddresses.Person(id));
    }

    [HttpPost("{id:guid}/roles")]
    public async Task<IActionResult> Give(Guid id, [Bind(Prefix = nameof(PersonPage.Given))] RoleInput input)
    {
        if (await service.FindAsync(id) is not { } contact)
            return NotFound();
        const string typed = "Given.Organisation";
        var readable = ModelState.GetFieldValidationState(typed) == ModelValidationState.Valid;
        var organisation = readable ? await service.OrganisationAsync(input.Organisation!) : null;
        if (readable && organisation is null)
            ModelState.AddModelError(typed, texts["OrganisationUnknown", input.Organisation!]);
        if (input.Role is { } role && !(await vocabulary.LoadAsync()).Knows(role))
            ModelState.AddModelError("Given.Role", texts["RoleRequired"]);
        if (!ModelState.IsValid)
            return View("Person", await file.PageAsync(contact) with { Given = input });
        await service.GiveAsync(contact, organisation!, input.Role!);
        this.Flash(texts["RoleGiven"]);
        return this.SeeOther(ContactAddresses.Person(id));
    }

    [HttpPost("{id:guid}/roles/remove")]
    public async Task<IActionResult> Take(Guid id, Guid organisation, string role)
    {
        if (await service.FindAsync(id) is not { } contact)
            return NotFound();
        if (await service.TakeAsync(contact, organisation, role))
            this.Flash(texts["RoleTaken"]);
        return this.SeeOther(ContactAddresses.Person(id));
    }

    [HttpPost("{id:guid}/resume")]
    public async Task<IActionResult> Lift(Guid id, [Bind(Prefix = nameof(PersonPage.Lift))] LiftInput input)
    {
        if (await service.FindAsync(id) is not { } contact)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Person", await file.PageAsync(contact) with { Lift = input });
        await service.LiftAsync(contact, input.Reason!);
        this.Flash(texts["Lifted"]);
        return this.SeeOther(ContactAddresses.Person(id));
    }

    private void Check(PersonInput input)
    {
        if (!string.IsNullOrWhiteSpace(input.Email) && EmailAddress.Normalise(input.Email) is null)
            ModelState.AddModelError("Input.Email", texts["EmailInvalid"]);
        if (input.MailLanguage is null || Language.Find(input.MailLanguage) is null)
            ModelState.AddModelError("Input.MailLanguage", texts["LanguageRequired"]);
    }
}
