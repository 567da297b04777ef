using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Print;

/// <summary>What a colleague is asked to answer: the questions of an offer, before they say yes or no, and none of the answers.</summary>
[Authorize(Policies.Respond)]
public sealed class OfferedFormController(
    FormEngineDb db, SurveyCatalogue catalogue, IStringLocalizer<RespondTexts> texts, TimeProvider time) : Controller
{
    [HttpGet(RespondAddresses.Hub + "/offers/{offer:guid}/form")]
    public async Task<IActionResult> EmptyForm(Guid offer)
    {
        var link = User.LinkId()!.Value;
        var asked = await db.Handovers.AsNoTracking().Include(mine => mine.Participant).ThenInclude(participant => participant!.Campaign)
            .SingleOrDefaultAsync(mine => mine.Id == offer && mine.Outcome == null && db.AccessLinks.Live().Any(own =>
                own.Id == link && own.ContactId == mine.ToContactId && own.CampaignId == mine.Participant!.CampaignId));
        if (asked is not { Participant: { Campaign: { } campaign } participant })
            return new ProblemResult(Web.Problems.Problem.Forbidden);
        var survey = await catalogue.GetAsync(campaign.SurveyVersionId);
        var form = survey.FormOf(survey.Definition.Sections.First(section => section.Id == asked.Section)).Form;
        return View("EmptyForm", new EmptyFormModel(form, new FormPrint(
            survey.Definition, asked.Section, participant.Name, participant.Attributes,
            Deadline.Of(campaign.ClosesAt, participant.ExtendedTo), time.Today()), texts));
    }
}
