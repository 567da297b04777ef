using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Scorecards.OwnAnswers;

/// <summary>One's own answers, to read, print and take out, while the round is open and after it has closed.</summary>
[Authorize(Policies.Respond)]
public sealed class OwnAnswersController(ScorecardAccess access, OwnAnswersReader answers) : Controller
{
    private const string Route = RespondAddresses.Hub + "/scorecards/{organisation}/answers";

    [HttpGet(Route)]
    public async Task<IActionResult> List(string organisation) => await FindAsync(organisation) is { } rights
        ? View("Answers", new AnswersPage(rights, await answers.ReadAsync(rights)))
        : Forbidden();

    [HttpGet(Route + ".csv")]
    public async Task<IActionResult> Csv(string organisation) => await FindAsync(organisation) is { } rights
        ? File(AnswersFile.Csv(await answers.ReadAsync(rights)), "text/csv; charset=utf-8", Name(rights, "csv"))
        : Forbidden();

    [HttpGet(Route + ".json")]
    public async Task<IActionResult> Json(string organisation) => await FindAsync(organisation) is { } rights
        ? File(AnswersFile.Json(rights, await answers.ReadAsync(rights)), "application/json; charset=utf-8", Name(rights, "json"))
        : Forbidden();

    private Task<ScorecardReaderRights?> FindAsync(string organisation) => access.FindAsync(User.LinkId()!.Value, organisation);

    private static string Name(ScorecardReaderRights rights, string format) =>
        DownloadName.Of($"{rights.Survey.Id}-{rights.Participant.Number}", rights.Campaign.Name, format);

    private static ProblemResult Forbidden() => new(Web.Problems.Problem.Forbidden);
}

public sealed record AnswersPage(ScorecardReaderRights Rights, IReadOnlyList<OwnSection> Sections)
{
    public string Organisation => Rights.Participant.Number;
}
