using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Results.Public;

/// <summary>
/// Something that was published, with what has become of it since. CorrectedBy: what stands in the address of the publication that
/// corrects it.
/// </summary>
public sealed record Shelved(
    Guid Id, string Slug, Guid SurveyVersion, string Round, bool Pilot, DateTime PublishedAt, DateTime? WithdrawnAt,
    string? WithdrawnBecause, string? CorrectedBy);

/// <summary>All that was published, the latest first.</summary>
public sealed record Shelves(IReadOnlyList<Shelved> All)
{
    /// <summary>Another one where anything was published or withdrawn since.</summary>
    public string Stamp { get; } = $"{All.Count}.{All.Count(one => one.WithdrawnAt is not null)}.{All.FirstOrDefault()?.Id:N}";

    public Shelved? Find(string slug) => All.FirstOrDefault(one => one.Slug == slug);
}

/// <summary>Knows what is published: each node for a moment, and at once what it published or withdrew itself.</summary>
public sealed class Shelf(IDbContextFactory<FormEngineDb> databases, IMemoryCache cache)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    public async Task<Shelves> AllAsync() =>
        cache.TryGetValue<Shelves>(typeof(Shelf), out var known) ? known! : cache.Set(typeof(Shelf), await ReadAsync(), Moment);

    public void Forget() => cache.Remove(typeof(Shelf));

    private async Task<Shelves> ReadAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var corrections = db.Publications.Where(publication => publication.Number != Publication.Draft);
        return new Shelves(await db.Publications.AsNoTracking().Where(publication => publication.Number != Publication.Draft)
            .OrderByDescending(publication => publication.PublishedAt).ThenByDescending(publication => publication.Id)
            .Select(publication => new Shelved(
                publication.Id, publication.Slug!, publication.Snapshot!.SurveyVersionId, publication.Campaign!.Name,
                publication.Campaign.Pilot, publication.PublishedAt!.Value, publication.WithdrawnAt, publication.WithdrawnBecause,
                corrections.Where(later => later.CorrectsId == publication.Id && later.WithdrawnAt == null)
                    .OrderByDescending(later => later.Number).Select(later => later.Slug).FirstOrDefault()))
            .ToListAsync());
    }
}
