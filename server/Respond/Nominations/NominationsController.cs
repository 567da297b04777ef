using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Nominations;

/// <summary>«Hvem er rett person?», for all roles that lack somebody, in one form.</summary>
[Authorize(Policies.Respond)]
[Route(RespondAddresses.Roles)]
public sealed class NominationsController(RolesReader roles, RoleAnswers answers, IStringLocalizer<RespondTexts> texts) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Ask() =>
        await roles.ReadAsync(User.LinkId()!.Value) is { } page ? View("Roles", page) : new ProblemResult(Web.Problems.Problem.Forbidden);

    [HttpPost]
    public async Task<IActionResult> Answer([Bind(Prefix = "Input")] Dictionary<string, RoleInput>? input, [FromQuery] string? lang)
    {
        input ??= [];
        if (await roles.ReadAsync(User.LinkId()!.Value) is not { } page || !input.Keys.All(key => IsOfPage(page, key)))
            return new ProblemResult(Web.Problems.Problem.Forbidden);
        if (lang is not null)
            return Again(page, input);

        if (page.Rows.Count > 0 && input.Values.All(answer => answer.Answer is null))
            ModelState.AddModelError($"Input[{page.Rows[0].Key}].{nameof(RoleInput.Answer)}", texts["RolesNothingChosen"]);
        var report = await answers.SaveAsync(page, input, ModelState);
        if (!ModelState.IsValid || report.NotDone.Count > 0)
            return View("Roles", (await roles.ReadAsync(User.LinkId()!.Value))! with { Input = input, Report = report });
        if (report.Done.Count > 0)
            this.Flash(string.Join(" ", report.Done));
        else
            this.Flash(texts["RolesLater"], "info");
        return this.SeeOther(RespondAddresses.Roles);
    }

    /// <summary>The same page in another language: nothing is saved yet, and nothing typed is lost.</summary>
    private ViewResult Again(RolesPage page, Dictionary<string, RoleInput> input)
    {
        ModelState.Clear();
        return View("Roles", page with { Input = input });
    }

    private static bool IsOfPage(RolesPage page, string key) =>
        Guid.TryParse(key.Split('.')[0], out var participant) && page.Organisations.ContainsKey(participant);
}
