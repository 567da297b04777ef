using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Overview;

/// <summary>Where staff begin: what there is, and what to do next.</summary>
[Authorize(Policies.Staff)]
public sealed class OverviewController(FormEngineDb db, WorkService work, TimeProvider time) : Controller
{
    [HttpGet(OverviewAddresses.Staff)]
    public async Task<IActionResult> Overview() => View("Overview", new OverviewPage(
        await db.SurveyVersions.Select(version => version.Survey).Distinct().CountAsync(),
        await db.Organisations.CountAsync(),
        await db.Contacts.CountAsync(),
        await db.Mails.CountAsync(mail => mail.State == Data.Model.MailState.Failed || mail.State == Data.Model.MailState.Uncertain
            || mail.BouncedAt != null),
        await work.UnderWayAsync(),
        await RoundsAsync()));

    private async Task<List<Round>> RoundsAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Campaigns.OrderByDescending(campaign => campaign.ClosesAt)
            .Select(campaign => new Round(
                campaign.Id, campaign.Name, campaign.Pilot, campaign.Synthetic, campaign.OpensAt, campaign.ClosesAt,
                campaign.ReleasedAt != null && campaign.OpensAt <= now && now < campaign.ClosesAt,
                campaign.Participants.Count,
                campaign.Participants.Count(participant =>
                    participant.Responses.Any(response => response.Status != Data.Model.ResponseStatus.NotStarted))))
            .ToListAsync();
    }
}

/// <summary>What there is, and what is being made; trouble is how many mails failed, bounced or are uncertain.</summary>
public sealed record OverviewPage(
    int Surveys, int Organisations, int Contacts, int Trouble, IReadOnlyList<Data.Model.Work> UnderWay, IReadOnlyList<Round> Rounds);

/// <summary>A campaign at a glance; «answering» are the participants who have answered something.</summary>
public sealed record Round(
    Guid Id, string Name, bool Pilot, bool Synthetic, DateTime OpensAt, DateTime ClosesAt, bool IsOpen, int Participants, int Answering)
{
    /// <summary>In whole per cent; 0 where nobody takes part.</summary>
    public int Rate => Participants == 0 ? 0 : (int)Math.Round(100.0 * Answering / Participants, MidpointRounding.AwayFromZero);
}
