using FormEngine.Answers;
using FormEngine.Server.Campaigns.Assigning;
using FormEngine.Server.Contacts;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Nominations;

/// <summary>
/// Makes true what was answered, role by role: what can be saved is saved, what is wrong gets its message, and of what
/// somebody else answered first the respondent is told.
/// </summary>
public sealed class RoleAnswers(RoleNominations naming, Persons persons, IStringLocalizer<RespondTexts> texts)
{
    private const int LongestReason = 500;

    public async Task<RoleReport> SaveAsync(RolesPage page, Dictionary<string, RoleInput> input, ModelStateDictionary errors)
    {
        var (done, notDone) = (new List<string>(), new List<string>());
        foreach (var row in page.Rows.Where(row => input.ContainsKey(row.Key) && input[row.Key].Answer is not (null or RoleAnswer.NotYet)))
        {
            var answer = input[row.Key];
            if (!await IsSoundAsync(page, row, answer, errors))
                continue;
            var result = await SaveAsync(page, row, answer);
            if (result.Again is { } again)
                errors.AddModelError($"Input[{row.Key}].{nameof(answer.Email)}", TooMany(row, again));
            else
                (result.Done ? done : notDone).Add(result.Done ? Done(row, answer, result) : NotDone(row.Title, answer, result.Holder));
        }
        return new RoleReport(done, [.. notDone, .. Late(page, input)]);
    }

    private async Task<bool> IsSoundAsync(RolesPage page, RoleRow row, RoleInput answer, ModelStateDictionary errors)
    {
        var found = answer.Answer switch
        {
            RoleAnswer.Named => (await persons.CheckAsync(answer)).Errors,
            RoleAnswer.Myself when page.Speaker.Postbox => [(nameof(answer.Answer), texts["PostboxIsNoPerson"])],
            RoleAnswer.NobodyHere when string.IsNullOrWhiteSpace(answer.Reason) => [(nameof(answer.Reason), texts["ReasonRequired"])],
            RoleAnswer.NobodyHere when answer.Reason.Length > LongestReason =>
                [(nameof(answer.Reason), texts["ReasonTooLong", LongestReason])],
            _ => [],
        };
        foreach (var (field, message) in found)
            errors.AddModelError($"Input[{row.Key}].{field}", message);
        return found.Count == 0;
    }

    private Task<RoleNominationResult> SaveAsync(RolesPage page, RoleRow row, RoleInput answer)
    {
        var by = Author.Contact(page.Speaker.Id);
        return answer.Answer switch
        {
            RoleAnswer.Named => naming.NameAsync(row.ParticipantId, row.Role, answer, by),
            RoleAnswer.Myself => naming.TakeAsync(row.ParticipantId, row.Role, page.Speaker),
            _ => naming.DeclineAsync(row.ParticipantId, row.Role, answer.Reason!.Trim(), by),
        };
    }

    private string TooMany(RoleRow row, DateTime again) => texts["NominationTooMany", again.ToDateTimeText(), row.Title];

    /// <summary>Who is known by another name keeps it, and whoever named them is told which.</summary>
    private string Done(RoleRow row, RoleInput answer, RoleNominationResult result) => answer.Answer switch
    {
        RoleAnswer.Named when result.Holder != answer.Name!.Trim() && result.Holder != EmailAddress.Normalise(answer.Email!) =>
            texts["NamedKnown", answer.Email!.Trim(), result.Holder, row.Title.Within()],
        RoleAnswer.Named => texts["NamedDone", result.Holder, row.Title.Within()],
        RoleAnswer.Myself => texts["TakenDone", row.Title.Within()],
        _ => texts["NobodyDone", row.Title.Within()],
    };

    /// <summary>Answers to roles that are no longer asked about: filled meanwhile, or the round has closed.</summary>
    private IEnumerable<string> Late(RolesPage page, Dictionary<string, RoleInput> input) =>
        from answer in input
        where answer.Value.Answer is not (null or RoleAnswer.NotYet) && page.Rows.All(row => row.Key != answer.Key)
        select NotDone("", answer.Value, "");

    private string NotDone(string role, RoleInput answer, string holder)
    {
        var typed = string.Join(", ", new[] { answer.Name, answer.Email, answer.Reason }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return (holder is "" ? texts["NotAskedAnyMore"] : texts["FilledMeanwhile", role, holder])
            + (typed is "" ? "" : " " + texts["NotSaved", typed]);
    }
}
