using FormEngine.Server.Access;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Staff see who answers a section, and give it to somebody else; for a role nobody holds they name the person.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/participants/{participant:guid}/{section}")]
public sealed class AssignController(
    FormEngineDb db, Rounds rounds, StaffAssigning assigning, Persons persons, SectionHistory history, MailLimits limits,
    IStringLocalizer<CampaignTexts> texts) : Controller
{
    private const int LongestReason = 500;

    [HttpGet]
    public async Task<IActionResult> Form(Guid id, Guid participant, string section) =>
        await FindAsync(id, participant, section) is { } round ? await PageAsync(round, section, new AssignInput()) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Assign(Guid id, Guid participant, string section, [Bind(Prefix = "Input")] AssignInput input,
        [FromQuery] string? lang)
    {
        if (await FindAsync(id, participant, section) is not { } round)
            return NotFound();
        var person = await PersonAsync(round, input);
        Check(input);
        if (lang is not null)
            ModelState.Clear();
        if (!ModelState.IsValid || person is null || lang is not null)
            return await PageAsync(round, section, input);

        if (await limits.TryAsStaffAsync(User.StaffId()!.Value, person.Email!) is { } again)
        {
            ModelState.AddModelError("Input.Email", texts["TooManyMails", again.ToDateTimeText()]);
            return await PageAsync(round, section, input);
        }
        var assigned =
            await assigning.AssignAsync(round, section, person, input.Kind, Author.Staff(User.StaffId()!.Value, input.Reason!.Trim()));
        this.Flash(texts[round.Campaign.ReleasedAt is null ? "Assigned" : "AssignedAndInvited", assigned]);
        return this.SeeOther(CampaignAddresses.Assign(id, participant, section));
    }

    private async Task<Round?> FindAsync(Guid id, Guid participant, string section) =>
        await rounds.FindAsync(participant) is { } round && round.Campaign.Id == id && round.Section(section) is not null ? round : null;

    /// <summary>The contact chosen, or who was typed in where that is sound.</summary>
    private async Task<PersonInput?> PersonAsync(Round round, AssignInput input)
    {
        if (input.ContactId is { } chosen)
        {
            var contact = (await ContactsAsync(round)).Find(contact => contact.Id == chosen);
            if (contact is null)
                ModelState.AddModelError("Input.ContactId", texts["ContactUnknown"]);
            return contact is null ? null : new PersonInput { Name = contact.Name, Email = contact.Email, MailLanguage = contact.Language };
        }
        foreach (var (field, message) in (await persons.CheckAsync(input)).Errors)
            ModelState.AddModelError("Input." + field, message);
        return input;
    }

    private void Check(AssignInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
            ModelState.AddModelError("Input.Reason", texts["ReasonRequired"]);
        else if (input.Reason.Length > LongestReason)
            ModelState.AddModelError("Input.Reason", texts["ReasonTooLong", LongestReason]);
    }

    /// <summary>Whoever holds a role in the organisation or answers for it already, and can be reached.</summary>
    private Task<List<Contact>> ContactsAsync(Round round)
    {
        var (organisation, participant) = (round.Participant.OrganisationId, round.Participant.Id);
        return db.Contacts.Reachable().AsNoTracking()
            .Where(contact => !contact.Postbox)
            .Where(contact => contact.Roles.Any(holder => holder.OrganisationId == organisation)
                || db.Assignments.Any(assignment => assignment.ParticipantId == participant && assignment.ContactId == contact.Id))
            .OrderBy(contact => contact.Name).ToListAsync();
    }

    private async Task<IActionResult> PageAsync(Round round, string section, AssignInput input)
    {
        var found = round.Section(section)!;
        var active = await db.Assignments.Active().AsNoTracking().Include(assignment => assignment.Contact)
            .Where(assignment => assignment.ParticipantId == round.Participant.Id && assignment.Section == section)
            .OrderByDescending(assignment => assignment.Kind).ToListAsync();
        return View("Assign", new AssignPage(
            round, found, round.Survey.Texts(Language.Current.Code), active, await ContactsAsync(round),
            await history.ReadAsync(round.Participant.Id, section, found.RoleId), input));
    }
}
