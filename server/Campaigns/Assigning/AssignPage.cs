using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using FormEngine.Surveys;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Who answers a section of a participant, who did before, and whom staff would give it to.</summary>
public sealed record AssignPage(
    Round Round, SurveySection Section, SurveyTexts Texts, IReadOnlyList<Assignment> Active, IReadOnlyList<Contact> Contacts,
    IReadOnlyList<SectionEvent> History, AssignInput Input)
{
    public string Path => CampaignAddresses.Assign(Round.Campaign.Id, Round.Participant.Id, Section.Id);

    public IEnumerable<SelectListItem> Choices(string nobody) =>
        Contacts.Select(contact => new SelectListItem($"{contact.Name}, {contact.Email}", contact.Id.ToString()))
            .Prepend(new SelectListItem(nobody, ""));
}
