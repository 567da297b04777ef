using FormEngine.Answers;
using FormEngine.Server.Access;
using FormEngine.Server.Contacts.Successions;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts;

/// <summary>Organisations, and who holds which role in them.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.List)]
public sealed class ContactsController(
    OrganisationList organisations, ContactService service, SuccessionService successions, PublishedVocabulary vocabulary,
    IStringLocalizer<ContactsTexts> texts)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(OrganisationFilter filter) =>
        View("List", new ListPage(filter, await organisations.LoadAsync(filter), await vocabulary.LoadAsync()));

    [HttpGet("organisations/{number}")]
    public async Task<IActionResult> Organisation(string number) => await service.FindAsync(number) is { } organisation
        ? await PageAsync(organisation, new ContactInput())
        : NotFound();

    [HttpPost("organisations/{number}")]
    public async Task<IActionResult> Add(string number, [Bind(Prefix = nameof(OrganisationPage.Input))] ContactInput input)
    {
        if (await service.FindAsync(number) is not { } organisation)
            return NotFound();
        Check(input, await vocabulary.LoadAsync());
        if (!ModelState.IsValid)
            return await PageAsync(organisation, input);

        if (await service.AddAsync(organisation, input) is { } known)
            this.Flash(texts["KnownContact", known.Name], "info");
        else
            this.Flash(texts["Added"]);
        return this.SeeOther(ContactAddresses.Organisation(number));
    }

    [HttpPost("organisations/{number}/remove")]
    public async Task<IActionResult> Remove(string number, Guid contact, string role)
    {
        if (await service.FindAsync(number) is not { } organisation)
            return NotFound();
        if (await service.RemoveAsync(organisation, contact, role))
            this.Flash(texts["Removed"]);
        return this.SeeOther(ContactAddresses.Organisation(number));
    }

    /// <summary>The fields are named after the page they stand on.</summary>
    private void Check(ContactInput input, SurveyVocabulary words)
    {
        if (!string.IsNullOrWhiteSpace(input.Email) && EmailAddress.Normalise(input.Email) is null)
            ModelState.AddModelError("Input.Email", texts["EmailInvalid"]);
        if (input.Roles.Count == 0 || !input.Roles.TrueForAll(words.Knows))
            ModelState.AddModelError("Input.Roles", texts["RoleRequired"]);
        if (Language.Find(input.MailLanguage) is null)
            ModelState.AddModelError("Input.MailLanguage", texts["LanguageRequired"]);
    }

    private async Task<IActionResult> PageAsync(Organisation organisation, ContactInput input) =>
        View("Organisation", new OrganisationPage(
            organisation, input, await vocabulary.LoadAsync(), await successions.OfAsync(organisation)));
}
