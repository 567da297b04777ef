using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tracking.Calls;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>One participant: who is behind its statuses, and what has been said on the telephone.</summary>
public sealed record ParticipantPage(ParticipantTrack Track, IReadOnlyList<CallNote> Notes, IReadOnlyList<CallPerson> People)
{
    public string Path => TrackingAddresses.Participant(Track.Campaign.Id, Track.Participant.Id);

    /// <summary>Coordinators and postboxes who answer nothing themselves.</summary>
    public IEnumerable<CallPerson> Others => People.Where(other => Track.People.All(person => person.Person.Id != other.Id));

    /// <summary>The actions that make sense now, of the participant and of each section.</summary>
    public IReadOnlyList<ActionForm> Actions =>
    [
        ActionForm.Of(this, "extend"),
        ActionForm.Of(this, Track.Participant.ExcludedAt is null ? "exclude" : "include"),
        ActionForm.Of(this, "remove"),
    ];

    public IReadOnlyList<ActionForm> ActionsOf(SectionTrack section) => section.Status switch
    {
        CellStatus.NotApplicable or CellStatus.Complete => [],
        CellStatus.Declined => [ActionForm.Of(this, "withdraw", section.Id)],
        _ when section.People.All(person => person.Kind != AssignmentKind.Owner) => [ActionForm.Of(this, "decline", section.Id)],
        _ => [ActionForm.Of(this, "answer", section.Id), ActionForm.Of(this, "decline", section.Id)],
    };

    public bool Offers(string action) => Actions.Concat(Track.Sections.SelectMany(ActionsOf)).Any(form => form.Name == action);
}

public sealed class ParticipantPages(FormEngineDb db, SurveyCatalogue catalogue, ParticipantTrackSource tracks, CallPeople people)
{
    /// <summary>Null where the campaign has no such participant.</summary>
    public async Task<ParticipantPage?> LoadAsync(Guid campaignId, Guid id)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == campaignId);
        if (campaign is null)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var texts = survey.Texts(Language.Current.Code);
        if (await tracks.LoadAsync(campaignId, id, survey, texts) is not { } track)
            return null;
        var notes = (await db.CallNotesAsync(campaignId, id))[id];
        return new ParticipantPage(track, [.. notes], [.. (await people.LoadAsync(campaignId, survey, texts, [id]))[id]]);
    }
}
