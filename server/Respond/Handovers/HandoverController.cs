using FormEngine.Server.Access;
using FormEngine.Server.Campaigns.Assigning;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>The owner of a section, or the coordinator, offers it to a colleague, takes an offer back, or gives the section up.</summary>
[Authorize(Policies.Respond)]
[Route(RespondAddresses.Hub + "/handovers/{organisation}/{section}")]
public sealed class HandoverController(
    FormEngineDb db, SectionAuthority authority, SectionOffers offers, Leaving leaving, Persons persons,
    SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts) : Controller
{
    private const int LongestMessage = 1000;

    [HttpGet]
    public async Task<IActionResult> Form(string organisation, string section, [FromQuery] string? page) =>
        await FindAsync(organisation, section) is { } managed ? await PageAsync(managed, await AskAsync(managed, page)) : Forbidden();

    [HttpPost]
    public async Task<IActionResult> Offer(string organisation, string section, HandoverInput input, [FromQuery] string? lang)
    {
        if (await FindAsync(organisation, section) is not { } managed)
            return Forbidden();
        await CheckAsync(input);
        if (lang is not null)
            ModelState.Clear();
        if (!ModelState.IsValid || lang is not null)
            return await PageAsync(managed, input);

        var (result, colleague, again) = await offers.OfferAsync(managed, input, input.Kind, Trimmed(input.Message),
            await PageOfAsync(managed, input.Page) is not null && !managed.Section.HasManyEntries ? input.Page : null);
        if (result == HandoverResult.Done)
            return Told(texts["HandoverOffered", colleague!], RespondAddresses.Handover(organisation, section));
        ModelState.AddModelError(nameof(input.Email), texts["Handover" + result, again?.ToDateTimeText() ?? ""]);
        return await PageAsync(managed, input);
    }

    [HttpPost("{offer:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(string organisation, string section, Guid offer)
    {
        if (await FindAsync(organisation, section) is not { } managed)
            return Forbidden();
        var result = await offers.WithdrawAsync(managed, offer);
        return Told(texts[result == HandoverResult.Done ? "HandoverWithdrawn" : "HandoverGone"],
            RespondAddresses.Handover(organisation, section), result == HandoverResult.Done);
    }

    [HttpPost("leave")]
    public async Task<IActionResult> Leave(string organisation, string section, string? reason)
    {
        if (await FindAsync(organisation, section) is not { IsOwner: true } managed)
            return Forbidden();
        var left = await leaving.LeaveAsync(managed, Trimmed(reason));
        return Told(texts[left ? "LeftSection" : "HandoverClosed"], RespondAddresses.Hub, left);
    }

    private Task<ManagedSection?> FindAsync(string organisation, string section) =>
        authority.FindAsync(User.LinkId()!.Value, organisation, section);

    /// <summary>Begins with what is asked where it is about one page; the words are the respondent's to change.</summary>
    private async Task<HandoverInput> AskAsync(ManagedSection managed, string? page) => await PageOfAsync(managed, page) is { } title
        ? new HandoverInput { Kind = AssignmentKind.Contributor, Page = page, Message = texts["AskAboutPageMessage", title] }
        : new HandoverInput();

    /// <summary>What the page is called; null where the section has no such page.</summary>
    private async Task<string?> PageOfAsync(ManagedSection managed, string? page)
    {
        var form = (await catalogue.GetAsync(managed.Round.Campaign.SurveyVersionId)).FormOf(managed.Section).Form;
        return form.Pages.Any(one => one.Id == page) ? form.Texts(Language.Current.Code).Page(page!).Title : null;
    }

    private async Task CheckAsync(HandoverInput input)
    {
        foreach (var (field, message) in (await persons.CheckAsync(input)).Errors)
            ModelState.AddModelError(field, message);
        if (input.Message?.Length > LongestMessage)
            ModelState.AddModelError(nameof(input.Message), texts["MessageTooLong", LongestMessage]);
        if (WebAddresses.FirstIn(input.Message) is { } address)
            ModelState.AddModelError(nameof(input.Message), texts["MessageHoldsWebAddress", address]);
    }

    private async Task<IActionResult> PageAsync(ManagedSection managed, HandoverInput input)
    {
        var history = await db.Handovers.AsNoTracking().Include(offer => offer.FromContact).Include(offer => offer.ToContact)
            .Where(offer => offer.ParticipantId == managed.ParticipantId && offer.Section == managed.Section.Id)
            .OrderByDescending(offer => offer.CreatedAt).ToListAsync();
        var names = await KnownNames.InAsync(db, managed.Round.Participant.OrganisationId);
        return View("Handover", new HandoverPage(managed, history, names, input));
    }

    private IActionResult Told(string message, string path, bool well = true)
    {
        this.Flash(message, well ? "success" : "warning");
        return this.SeeOther(path);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ProblemResult Forbidden() => new(Web.Problems.Problem.Forbidden);
}
