using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking;

/// <summary>
/// Reads where every participant of a campaign stands: a fixed number of flat queries, however many participants there
/// are, and no answers.
/// </summary>
public sealed class TrackingSource(IDbContextFactory<FormEngineDb> databases, FrozenParticipants frozen)
{
    /// <summary>All participants by number, also those taken out of the figures.</summary>
    public async Task<IReadOnlyList<Tracked>> LoadAsync(Guid campaign, SurveyDefinition survey)
    {
        // The answers and who waits are most of it, and the database reads them at the same time.
        var answered = ReadAsync(db => AnsweredAsync(db, campaign));
        var waiting = ReadAsync(db => WaitingAsync(db, campaign));
        await using var db = await databases.CreateDbContextAsync();
        var present = await db.Participants.Where(participant => participant.CampaignId == campaign)
            .Select(participant => new { participant.Id, Excluded = participant.ExcludedAt != null, participant.CallerId }).ToListAsync();
        var table = new CellTable(await frozen.LoadAsync(db, campaign, survey, present.Select(row => row.Id).ToHashSet()), survey);
        foreach (var owner in await NamedAsync(db, campaign, survey))
            table.Note(owner.Participant, owner.Section, facts => facts with { Nominated = true });
        foreach (var cell in await DeclinedAsync(db, campaign))
            table.Note(cell.Participant, cell.Section, facts => facts with { Declined = true });
        foreach (var owner in await BouncedAsync(db, campaign))
            table.NoteBounce(owner.Participant, owner.Section);
        foreach (var (cell, status) in await answered)
            table.Note(cell.Participant, cell.Section, facts => facts with { Answered = facts.Answered.With(status) });
        foreach (var (owner, invited, opened) in await waiting)
            table.Note(owner.Participant, owner.Section,
                facts => facts with { HasOwner = true, Invited = invited || opened, Opened = opened });
        var callers = present.Where(row => row.CallerId is not null).ToDictionary(row => row.Id, row => row.CallerId);
        return [.. table.Track(present.Where(row => row.Excluded).Select(row => row.Id).ToHashSet())
            .Select(row => callers.TryGetValue(row.Id, out var caller) ? row with { CallerId = caller } : row)];
    }

    private readonly record struct Cell(Guid Participant, string Section);

    private async Task<T> ReadAsync<T>(Func<FormEngineDb, Task<T>> read)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await read(db);
    }

    private static IQueryable<Assignment> Owners(FormEngineDb db, Guid campaign) => db.Assignments.Owners()
        .Where(owner => owner.Participant!.CampaignId == campaign);

    /// <summary>How far the invitation of an owner has come, in sections where nothing is answered: only there it matters.</summary>
    private static async Task<List<(Cell Owner, bool Invited, bool Opened)>> WaitingAsync(FormEngineDb db, Guid campaign)
    {
        var invited = db.Mails
            .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Invitation && mail.State == MailState.Sent
                && mail.ContactId != null)
            .Select(mail => mail.ContactId!.Value);
        var opened = db.AccessLinks.Where(link => link.CampaignId == campaign && link.OpenedAt != null).Select(link => link.ContactId);
        return await Owners(db, campaign)
            .Where(owner => !db.SectionResponses.Any(response => response.ParticipantId == owner.ParticipantId
                && response.Section == owner.Section && response.Status != ResponseStatus.NotStarted))
            .Select(owner => ValueTuple.Create(
                new Cell(owner.ParticipantId, owner.Section), invited.Contains(owner.ContactId), opened.Contains(owner.ContactId)))
                    .ToListAsync();
    }

    private static Task<List<(Cell Cell, ResponseStatus Status)>> AnsweredAsync(FormEngineDb db, Guid campaign) => db.SectionResponses
        .Where(response => response.Participant!.CampaignId == campaign && response.Status != ResponseStatus.NotStarted)
        .Select(response => ValueTuple.Create(new Cell(response.ParticipantId, response.Section), response.Status)).ToListAsync();

    /// <summary>The sections whose owner the organisation has named for its role.</summary>
    private static async Task<IEnumerable<Cell>> NamedAsync(FormEngineDb db, Guid campaign, SurveyDefinition survey)
    {
        var named = await (
            from owner in Owners(db, campaign)
            join nomination in db.Nominations on owner.ParticipantId equals nomination.ParticipantId
            where nomination.NomineeId == owner.ContactId
            select new { owner.ParticipantId, owner.Section, nomination.Role }).ToListAsync();
        var roles = survey.Sections.ToDictionary(section => section.Id, section => section.RoleId);
        return named.Where(owner => roles.GetValueOrDefault(owner.Section) == owner.Role)
            .Select(owner => new Cell(owner.ParticipantId, owner.Section));
    }

    private static Task<List<Cell>> DeclinedAsync(FormEngineDb db, Guid campaign) => db.Declines.Active()
        .Where(decline => decline.Participant!.CampaignId == campaign)
        .Select(decline => new Cell(decline.ParticipantId, decline.Section)).ToListAsync();

    private static Task<List<Cell>> BouncedAsync(FormEngineDb db, Guid campaign) => Owners(db, campaign)
        .Where(owner => owner.Contact!.BouncedAt != null)
        .Select(owner => new Cell(owner.ParticipantId, owner.Section)).ToListAsync();
}
