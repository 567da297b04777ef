using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>
/// Offers a section to a colleague, as its new owner or as a contributor. Nothing changes hands until the colleague says
/// yes; every offer and its answer are kept.
/// </summary>
public sealed class SectionOffers(
    FormEngineDb db, ParticipantLock participantLock, Rounds rounds, SectionAuthority authority, Persons persons, MailLimits limits,
    DeliveryTrigger delivery, AuditLog audit, TimeProvider time)
{
    public async Task<Offered> OfferAsync(ManagedSection managed, PersonInput person, AssignmentKind kind, string? message, string? page)
    {
        var offered = await participantLock.TakeAsync(managed.ParticipantId, () =>
            OfferInTurnAsync(managed, person, kind, message, page));
        await delivery.DeliverNowAsync();
        return offered;
    }

    public Task<HandoverResult> AcceptAsync(Guid offerId, Guid contactId) =>
        AnswerAsync(offerId, contactId, HandoverOutcome.Accepted, async (round, offer) =>
    {
        if (!round.Period.IsOpen)
            return HandoverResult.Closed;
        if (round.Section(offer.Section) is { HasManyEntries: false }
            && await authority.IsCompleteAsync(offer.ParticipantId, offer.Section))
            return HandoverResult.Completed;
        Close(offer, HandoverOutcome.Accepted, round.Now);
        await db.AssignAsync(round, offer.Section, contactId, offer.Kind, AssignmentOrigin.Handover);
        return HandoverResult.Done;
    });

    public Task<HandoverResult> RefuseAsync(Guid offerId, Guid contactId, string? reply) =>
        AnswerAsync(offerId, contactId, HandoverOutcome.Refused, (round, offer) =>
    {
        Close(offer, HandoverOutcome.Refused, round.Now);
        offer.Reply = reply;
        return Task.FromResult(HandoverResult.Done);
    });

    /// <summary>Whoever may offer the section may take an offer of it back.</summary>
    public Task<HandoverResult> WithdrawAsync(ManagedSection managed, Guid offerId) =>
        participantLock.TakeAsync(managed.ParticipantId, async () =>
    {
        var offer = await db.Handovers.SingleOrDefaultAsync(offer => offer.Id == offerId && offer.ParticipantId == managed.ParticipantId
            && offer.Section == managed.Section.Id);
        if (offer?.Outcome == HandoverOutcome.Withdrawn)
            return HandoverResult.Done;
        if (offer is not { Outcome: null })
            return HandoverResult.Gone;
        Close(offer, HandoverOutcome.Withdrawn, managed.Round.Now);
        audit.AddFor(managed.By.Id, AuditCodes.HandoverWithdrawn, offer.Id);
        return HandoverResult.Done;
    });

    private async Task<Offered> OfferInTurnAsync(
        ManagedSection managed, PersonInput person, AssignmentKind kind, string? message, string? page)
    {
        var (asker, organisation) = (managed.Asker, managed.Round.Participant.OrganisationId);
        if (await limits.TryOfferAsync(asker, person.Email!) is { } again)
            return new Offered(HandoverResult.TooMany, Again: again);
        var colleague = await persons.FindOrAddAsync(person);
        if (await HindranceAsync(managed, colleague.Id, kind) is { } hindrance)
        {
            await limits.GiveBackOfferAsync(asker, person.Email!);
            return new Offered(hindrance);
        }
        await AddAsync(managed, new Handover
        {
            ParticipantId = managed.ParticipantId,
            Section = managed.Section.Id,
            Kind = kind,
            FromContactId = managed.By.Id,
            ToContactId = colleague.Id,
            Message = message,
            Page = page,
            CreatedAt = managed.Round.Now,
        });
        await db.SaveChangesAsync();
        return new Offered(HandoverResult.Done, (await KnownNames.InAsync(db, organisation)).Of(colleague));
    }

    private async Task<HandoverResult?> HindranceAsync(ManagedSection managed, Guid colleague, AssignmentKind kind)
    {
        var (participant, section) = (managed.ParticipantId, managed.Section.Id);
        if (!managed.Round.Period.IsOpen)
            return HandoverResult.Closed;
        if (managed.Complete)
            return HandoverResult.Completed;
        if (colleague == managed.By.Id && managed.IsOwner)
            return HandoverResult.Oneself;
        if (await db.AnswersAsync(participant, section, colleague, AssignmentKind.Owner)
            || (kind == AssignmentKind.Contributor && await db.AnswersAsync(participant, section, colleague)))
            return HandoverResult.HasItAlready;
        var waiting =
            await db.Handovers.AnyAsync(offer => offer.ParticipantId == participant && offer.Section == section && offer.Outcome == null
            && offer.Kind == kind && (kind == AssignmentKind.Owner || offer.ToContactId == colleague));
        return waiting ? HandoverResult.Waiting : null;
    }

    private async Task AddAsync(ManagedSection managed, Handover offer)
    {
        db.Add(offer);
        audit.AddFor(managed.By.Id, AuditCodes.HandoverOffered, offer.Id);
        await db.AddLinkAsync(managed.Round.Campaign.Id, offer.ToContactId, time);
        await db.InsertMissingAsync([new Data.Model.Mail
        {
            CampaignId = managed.Round.Campaign.Id,
            ContactId = offer.ToContactId,
            Kind = MailKind.Handover,
            Due = managed.Round.Now,
        }]);
    }

    /// <summary>Whoever gives the same answer twice, as by two presses of a button, finds it given.</summary>
    private async Task<HandoverResult> AnswerAsync(
        Guid offerId, Guid contactId, HandoverOutcome outcome, Func<Round, Handover, Task<HandoverResult>> answer)
    {
        var participantId = await db.Handovers.Where(offer => offer.Id == offerId && offer.ToContactId == contactId)
            .Select(offer => (Guid?)offer.ParticipantId).SingleOrDefaultAsync();
        return participantId is null ? HandoverResult.Gone : await participantLock.TakeAsync(participantId.Value, async () =>
        {
            var round = (await rounds.FindAsync(participantId.Value))!;
            var offer = await db.Handovers.SingleAsync(offer => offer.Id == offerId);
            if (offer.Outcome == outcome)
                return HandoverResult.Done;
            if (offer.Outcome is not null || !await StillOffersAsync(round, offer))
                return HandoverResult.Gone;
            var result = await answer(round, offer);
            if (result == HandoverResult.Done)
                audit.AddFor(contactId, offer.Outcome == HandoverOutcome.Accepted
                    ? AuditCodes.HandoverAccepted
                    : AuditCodes.HandoverRefused, offer.Id);
            return result;
        });
    }

    /// <summary>An offer stands as long as whoever made it has the section to offer.</summary>
    private async Task<bool> StillOffersAsync(Round round, Handover offer) =>
        await db.AnswersAsync(offer.ParticipantId, offer.Section, offer.FromContactId, AssignmentKind.Owner)
        || await authority.CoordinatesAsync(round, offer.FromContactId);

    private static void Close(Handover offer, HandoverOutcome outcome, DateTime now) => (offer.Outcome, offer.ClosedAt) = (outcome, now);
}
