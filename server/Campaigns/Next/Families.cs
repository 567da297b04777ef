using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Campaigns.Next;

/// <summary>What has become of those who took part in a round.</summary>
internal sealed class Families
{
    private readonly Dictionary<Guid, Organisation> _organisations;
    private readonly List<(Guid Heir, IReadOnlyList<Origin> Origins)> _heirs;

    public Families(Lineage lineage, IReadOnlyList<Guid> took, Dictionary<Guid, Organisation> organisations)
    {
        _organisations = organisations;
        var there = took.ToHashSet();
        var became = took.Select(one => (From: one, Heirs: lineage.HeirsOf(one))).ToList();
        _heirs = [.. became.SelectMany(one => one.Heirs).Distinct().Select(heir => (heir, lineage.OriginsOf(heir, there.Contains)))];
        Dissolved = [.. became.Where(one => one.Heirs.Count == 0).Select(one => NameOf(one.From))];
        Split = [.. became.Where(one => one.Heirs.Count > 1).Select(one => $"{NameOf(one.From)} → {NamesOf(one.Heirs)}")];
        var living = _heirs.Select(one => one.Heir).ToHashSet();
        Ended = [.. became.Select(one => one.From).Except(living).Except(Renamed.Select(one => one.Before))];
        Kept = [.. living, .. Renamed.Select(one => one.Before)];
    }

    public IReadOnlyList<string> Numbers => [.. _heirs.Select(one => _organisations[one.Heir].Number).Order(StringComparer.Ordinal)];

    public IReadOnlyList<(Guid Before, Guid Now)> Renamed =>
        [.. _heirs.Where(one => Lineage.IsSame(one.Origins) && one.Origins[0].Organisation != one.Heir)
            .Select(one => (one.Origins[0].Organisation, one.Heir))];

    public IReadOnlyList<string> Merged =>
        [.. _heirs.Where(one => one.Origins.Count > 1)
            .Select(one => $"{NamesOf(one.Origins.Select(origin => origin.Organisation))} → {NameOf(one.Heir)}")];

    public IReadOnlyList<string> Split { get; }

    public IReadOnlyList<string> Dissolved { get; }

    /// <summary>Those that are no more, and whose people nobody takes over.</summary>
    public IReadOnlyList<Guid> Ended { get; }

    /// <summary>Those whose people come along.</summary>
    public IReadOnlyList<Guid> Kept { get; }

    public string NameOf(Guid organisation) => $"{_organisations[organisation].Number} {_organisations[organisation].Name}";

    private string NamesOf(IEnumerable<Guid> organisations) => string.Join(", ", organisations.Select(NameOf));
}
