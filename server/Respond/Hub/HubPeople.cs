using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Respond.Hub;

/// <summary>Who answers what in one organisation, and what the respondent may know and decide of it.</summary>
internal sealed record HubPeople(
    Participant Participant, Guid Me, bool Coordinates, IReadOnlyList<Handover> Offers, IReadOnlyList<string> HandedOver, KnownNames Names)
{
    /// <summary>How many notes are open, by section.</summary>
    public required IReadOnlyDictionary<string, int> OpenNotes { get; init; }

    public bool Answers(string section) =>
        Participant.Assignments.Any(assignment => assignment.Section == section && assignment.ContactId == Me);

    public bool IsPostbox => Participant.Assignments.Exists(assignment => assignment.ContactId == Me && assignment.Contact!.Postbox);

    public HubSectionPeople In(string section)
    {
        var owner = Participant.Assignments.Find(assignment => assignment.Section == section && assignment.Kind == AssignmentKind.Owner);
        var owns = owner?.ContactId == Me;
        return new HubSectionPeople(
            MayManage: owns || (Coordinates && owner is not null),
            MayRead: HandedOver.Contains(section),
            Owner: Coordinates && owner is not null ? Names.Of(owner.Contact!) : null,
            Offer: Made(Offers.FirstOrDefault(offer => offer.Section == section && (owns || Coordinates || offer.FromContactId == Me))));
    }

    private HubMadeOffer? Made(Handover? offer) =>
        offer is null ? null : new(offer, Names.Of(offer.FromContact!), Names.Of(offer.ToContact!));
}
