using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>The form a call is logged in; what was typed stands in the page's model state.</summary>
public sealed record NoteForm(Guid Participant, string Action, IReadOnlyList<CallPerson> People)
{
    public CallOutcome? Outcome => null;

    public string? Text => null;

    public string? FollowUp => null;

    public Guid? Contact => null;

    public static NoteForm Of(Guid participant, string action, IEnumerable<CallPerson> people) =>
        new(participant, action, [.. people.DistinctBy(person => person.Id)]);

    public IEnumerable<SelectListItem> Contacts(string nobody) =>
        People.Select(person => new SelectListItem(person.Name, person.Id.ToString())).Prepend(new SelectListItem(nobody, ""));

    public static IEnumerable<SelectListItem> Outcomes(string choose, Func<string, string> text) =>
        Enum.GetNames<CallOutcome>().Select(outcome => new SelectListItem(text("Outcome" + outcome), outcome))
            .Prepend(new SelectListItem(choose, ""));
}
