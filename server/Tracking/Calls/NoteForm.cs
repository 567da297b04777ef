using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>The form a call is logged in; what was typed stands in the page's model state.</summary>
public sealed record NoteForm(Guid Participant, string Action, IReadOnlyList<CallPerson> People)
{
    public CallOutcome? Outcome { get; init; }

    public string? Text { get; init; }

    public string? FollowUp { get; init; }

    public Guid? Contact { get; init; }

    public static NoteForm Of(Guid participant, string action, IEnumerable<CallPerson> people) =>
        new(participant, action, [.. people.DistinctBy(person => person.Id)]);

    /// <summary>Filled in with a call that was logged, to correct it.</summary>
    public NoteForm With(ContactNote note) => this with
    {
        Outcome = note.Outcome,
        Text = note.Text,
        FollowUp = note.FollowUpOn is { } day ? Typed.Of(day) : null,
        Contact = note.ContactId,
    };

    /// <summary>Whether something that was typed in it cannot be used.</summary>
    public bool HasErrors(ModelStateDictionary state) => state.Any(field =>
        field.Key.StartsWith(NoteInput.PrefixOf(Participant), StringComparison.Ordinal) && field.Value!.Errors.Count > 0);

    public IEnumerable<SelectListItem> Contacts(string nobody) =>
        People.Select(person => new SelectListItem(person.Name, person.Id.ToString())).Prepend(new SelectListItem(nobody, ""));

    public static IEnumerable<SelectListItem> Outcomes(string choose, Func<string, string> text) =>
        Enum.GetNames<CallOutcome>().Select(outcome => new SelectListItem(text("Outcome" + outcome), outcome))
            .Prepend(new SelectListItem(choose, ""));
}
