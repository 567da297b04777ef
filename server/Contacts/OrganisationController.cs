using FormEngine.Server.Access;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts;

/// <summary>An organisation's own facts, typed in by hand.</summary>
[Authorize(Policies.Run)]
[Route(ContactAddresses.List)]
public sealed class OrganisationController(
    OrganisationService service, PublishedVocabulary vocabulary, IStringLocalizer<ContactsTexts> texts,
    IStringLocalizer<ImportTexts> import) : Controller
{
    private const string Prefix = nameof(EditOrganisationPage.Input);

    [HttpGet("new-organisation")]
    public async Task<IActionResult> New() => await PageAsync(null, new OrganisationInput());

    [HttpPost("new-organisation")]
    public async Task<IActionResult> Add([Bind(Prefix = Prefix)] OrganisationInput input) =>
        await SaveAsync(null, input);

    [HttpGet("organisations/{number}/edit")]
    public async Task<IActionResult> Edit(string number) =>
        await service.FindAsync(number) is { } organisation
            ? await PageAsync(organisation, OrganisationInput.Of(organisation))
            : NotFound();

    [HttpPost("organisations/{number}/edit")]
    public async Task<IActionResult> Change(string number, [Bind(Prefix = Prefix)] OrganisationInput input) =>
        await service.FindAsync(number) is { } organisation ? await SaveAsync(organisation, input) : NotFound();

    [HttpPost("organisations/{number}/delete")]
    public async Task<IActionResult> Delete(string number)
    {
        if (await service.FindAsync(number) is not { } organisation)
            return NotFound();
        if (await service.RemoveAsync(organisation))
        {
            this.Flash(texts["OrganisationRemoved"]);
            return this.SeeOther(ContactAddresses.List);
        }
        this.Flash(texts["OrganisationInUse"], "warning");
        return this.SeeOther(ContactAddresses.EditOrganisation(number));
    }

    private async Task<IActionResult> SaveAsync(Organisation? organisation, OrganisationInput input)
    {
        var words = await vocabulary.LoadAsync();
        foreach (var attribute in words.Attributes)
            if (input.Typed(attribute) is { } typed && AttributeReader.Parse(attribute, typed) is null)
            {
                var problem = AttributeReader.Problem(attribute, typed);
                ModelState.AddModelError($"{Prefix}.A[{attribute.Id}]", import[problem.Key, problem.Arguments]);
            }
        if (input.Number is { } number && await service.HolderOfAsync(number, organisation?.Id) is { } holder)
            ModelState.AddModelError($"{Prefix}.{nameof(input.Number)}", texts["NumberTaken", holder]);
        if (!ModelState.IsValid)
            return await PageAsync(organisation, input);
        await service.SaveAsync(organisation, input, words);
        this.Flash(texts["OrganisationSaved"]);
        return this.SeeOther(ContactAddresses.Organisation(input.Number!));
    }

    private async Task<IActionResult> PageAsync(Organisation? organisation, OrganisationInput input)
    {
        var words = await vocabulary.LoadAsync();
        var whole = input with { A = words.Attributes.ToDictionary(attribute => attribute.Id, input.Typed) };
        return View("EditOrganisation",
            new EditOrganisationPage(organisation, whole, words, organisation is not null && await service.IsUsedAsync(organisation)));
    }
}

/// <summary>A new organisation where there is none yet.</summary>
public sealed record EditOrganisationPage(Organisation? Organisation, OrganisationInput Input, SurveyVocabulary Words, bool IsUsed);
