using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>Who saved what another answered differently, and when; named as respondents of one organisation see each other.</summary>
public sealed class ConflictAuthors(FormEngineDb db, IStringLocalizer<RespondTexts> texts)
{
    /// <returns>By question.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(SaveResult result)
    {
        var session = result.Session;
        var ids = result.Conflicts.Select(conflict => conflict.Change?.ContactId).OfType<Guid>().ToList();
        var contacts = await db.Contacts.AsNoTracking().Known().Where(contact => ids.Contains(contact.Id)).ToListAsync();
        var names = await KnownNames.InAsync(db, await db.Participants.Where(participant => participant.Id == session.ParticipantId)
            .Select(participant => participant.OrganisationId).SingleAsync());
        return result.Conflicts.ToDictionary(conflict => conflict.Question, conflict => conflict.Change is { } change
            ? texts["SavedBy", Who(change), change.At.ToDateTimeText()].Value
            : "");

        string Who(AnswerChange change) => change.StaffId is not null
            ? session.Survey.Asker ?? session.Survey.Contact.Name ?? texts["SavedBySomebody"]
            : change.ContactId == session.ContactId ? texts["SavedByYou"]
            : contacts.Find(contact => contact.Id == change.ContactId) is { } contact ? names.Of(contact) : texts["SavedBySomebody"];
    }
}
