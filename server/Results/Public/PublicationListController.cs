using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Results.Public;

/// <summary>All that is published.</summary>
[AllowAnonymous]
[Route("{lang:" + Language.Route + "}/resultater")]
[ServiceFilter<KeptPageFilter>]
public sealed class PublicationListController(Shelf shelf, SurveyCatalogue catalogue) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List()
    {
        var rows = new List<ListedPublication>();
        foreach (var shelved in (await shelf.AllAsync()).All)
        {
            var survey = (await catalogue.GetAsync(shelved.SurveyVersion)).Definition;
            var languages = Report.ReadIn(survey);
            rows.Add(new ListedPublication(shelved, survey.Texts(Language.Current.Code).Title,
                languages.Contains(Language.Current) ? Language.Current : languages[0]));
        }

        return View("List", rows);
    }
}

/// <summary>Language: the reader's where it can be read in that.</summary>
public sealed record ListedPublication(Shelved Shelved, string Title, Language Language);
