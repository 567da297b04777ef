using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data.Queries;

/// <summary>One organisation's taking over from another; nobody's where it was dissolved.</summary>
public sealed record Step(Guid From, Guid? To, DateOnly Date);

/// <summary>One of those an organisation came from, and whether others than that organisation came from it too.</summary>
public sealed record Origin(Guid Organisation, bool Divided);

/// <summary>
/// How organisations have merged, split and ended within a time, step by step in the order of their days. The day it begins with is not
/// in it: whoever counted as of that day counted the new order.
/// </summary>
public sealed class Lineage(IEnumerable<Step> steps, DateOnly after, DateOnly until)
{
    private readonly Step[] _steps = [.. steps.Where(step => step.Date > after && step.Date <= until)];

    public static async Task<Lineage> LoadAsync(FormEngineDb db, DateOnly after, DateOnly until) => new(
        await db.Successions.AsNoTracking().Select(row => new Step(row.FromId, row.ToId, row.Date)).ToListAsync(), after, until);

    /// <summary>Those it has become: itself where nothing happened, none where it was dissolved.</summary>
    public IReadOnlyList<Guid> HeirsOf(Guid organisation) => [.. Heirs(organisation, after, []).Distinct()];

    /// <summary>Those it came from: itself where nothing happened.</summary>
    /// <param name="organisation">As it is at the end.</param>
    /// <param name="there">Who is known to have been there at the beginning; so one that took others in was there too.</param>
    public IReadOnlyList<Origin> OriginsOf(Guid organisation, Func<Guid, bool> there) =>
        [.. Origins(organisation, until, there, []).Distinct().Select(origin => new Origin(origin, HeirsOf(origin).Count > 1))];

    /// <summary>Whether it is one organisation all the time, under whatever name and number.</summary>
    public static bool IsSame(IReadOnlyList<Origin> origins) => origins is [{ Divided: false }];

    private IEnumerable<Guid> Heirs(Guid organisation, DateOnly from, HashSet<(Guid, DateOnly)> seen)
    {
        var next = _steps.Where(step => step.From == organisation && step.Date >= from).ToLookup(step => step.Date);
        if (next.Count == 0)
            return [organisation];
        var day = next.Min(steps => steps.Key);
        return !seen.Add((organisation, day)) ? [] : next[day].Where(step => step.To is not null)
            .SelectMany(step => Heirs(step.To!.Value, step.To == organisation ? day.AddDays(1) : day, seen));
    }

    private IEnumerable<Guid> Origins(Guid organisation, DateOnly to, Func<Guid, bool> there, HashSet<(Guid, DateOnly)> seen)
    {
        var before = _steps.Where(step => step.To == organisation && step.Date <= to).ToLookup(step => step.Date);
        if (before.Count == 0)
            return [organisation];
        var day = before.Max(steps => steps.Key);
        if (!seen.Add((organisation, day)))
            return [];
        var from = before[day].Select(step => step.From).Concat(there(organisation) ? [organisation] : []).Distinct();
        return from.SelectMany(one => Origins(one, one == organisation ? day.AddDays(-1) : day, there, seen));
    }
}
