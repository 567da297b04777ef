using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Scorecards.Sharing;

/// <summary>Read-only links to scorecards: making them, ending them, and where they lead.</summary>
public sealed class SharedLinks(FormEngineDb db, LinkTokens tokens, RateLimiter limiter, AuditLog audit, TimeProvider time)
{
    /// <summary>Far above what one needs in a day.</summary>
    private static readonly RateLimit Made = new("scorecard-link", 20, TimeSpan.FromDays(1));

    public DateOnly Today => time.Today();

    /// <summary>Those that show something the reader may pass on, and those the reader made; the newest first.</summary>
    public async Task<IReadOnlyList<SharedLink>> ListAsync(ScorecardReaderRights rights)
    {
        var mine = rights.MayShare.ToHashSet();
        var stored = await db.ScorecardLinks.AsNoTracking().Where(link => link.ParticipantId == rights.Participant.Id)
            .OrderByDescending(link => link.CreatedAt).ToListAsync();
        return [.. from link in stored
                   let areas = AreasOf(link)
                   where link.ContactId == rights.ContactId || areas.Overlaps(mine)
                   let opens = areas.IsSubsetOf(mine) && IsLive(link)
                   select new SharedLink(link, opens ? tokens.TokenFor(link.Id, LinkPurpose.Scorecard) : null)];
    }

    /// <returns>Null where it is made, else when it can be tried again.</returns>
    public async Task<DateTime?> MakeAsync(ScorecardReaderRights rights, SharedLinkInput input)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await limiter.TryUseAsync(Made.For($"{rights.ContactId}")) is { } again)
            return again;
        var link = new ScorecardLink
        {
            CampaignId = rights.Campaign.Id,
            ParticipantId = rights.Participant.Id,
            ContactId = rights.ContactId,
            Name = input.Name!.Trim(),
            Areas = JsonSerializer.Serialize(rights.MayShare),
            ShowsAnswers = input.ShowsAnswers,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Until = input.Until!.Value,
        };
        db.Add(link);
        audit.AddFor(rights.ContactId, AuditCodes.ScorecardShared, rights.Participant.Id);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <returns>False where the reader sees no such link.</returns>
    public async Task<bool> EndAsync(ScorecardReaderRights rights, Guid id)
    {
        if (!(await ListAsync(rights)).Any(link => link.Link.Id == id))
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.ScorecardLinks.Where(link => link.Id == id && link.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, now)) > 0)
        {
            audit.AddFor(rights.ContactId, AuditCodes.ScorecardWithdrawn, rights.Participant.Id);
            await db.SaveChangesAsync();
        }

        return true;
    }

    /// <summary>Null for one that is mangled, was not made here, or is deleted; one that has ended is found.</summary>
    public async Task<ScorecardLink?> FindAsync(string token) => tokens.TryRead(token, out var id, LinkPurpose.Scorecard)
        ? await db.ScorecardLinks.AsNoTracking().Include(link => link.Campaign).Include(link => link.Participant)
            .SingleOrDefaultAsync(link => link.Id == id)
        : null;

    public bool IsLive(ScorecardLink link) => link.RevokedAt is null && link.Until >= Today;

    public static IReadOnlySet<string> AreasOf(ScorecardLink link) => JsonSerializer.Deserialize<HashSet<string>>(link.Areas)!;
}

/// <summary>A link in the list of those who may end it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Token">Its secret; null where it has ended, or shows more than the reader may see.</param>
public sealed record SharedLink(ScorecardLink Link, string? Token);
