using FormEngine.Server.Campaigns.Assigning;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Respond.Handovers;

/// <summary>Handing a section over or sharing it, and what came of it before.</summary>
public sealed record HandoverPage(ManagedSection Managed, IReadOnlyList<Handover> History, KnownNames Names, HandoverInput Input)
{
    public string Organisation => Managed.Round.Participant.Name;

    public string SectionTitle => Managed.Round.Survey.Texts(Language.Current.Code).Section(Managed.Section.Id).Title;

    public string Path => RespondAddresses.Handover(Managed.Round.Participant.Number, Managed.Section.Id);

    public IEnumerable<Handover> Waiting => History.Where(offer => offer.Outcome is null);

    public IEnumerable<Handover> Answered => History.Where(offer => offer.Outcome is not null);

    public bool CanOffer => Managed.Round.Period.IsOpen && !Managed.Complete && Managed.Owner is not null;
}
