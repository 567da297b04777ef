using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Campaigns.Next;

/// <summary>What the round after another would take with it, and what it cannot.</summary>
/// <param name="From">The round before.</param>
/// <param name="Survey">The newest version of its survey.</param>
/// <param name="Numbers">Those who took part, as they are today: the numbers of the organisations.</param>
/// <param name="Renamed">Organisations that are another's whole and only heir, and so take over its people too.</param>
/// <param name="Left">What does not come along, by name.</param>
public sealed record NextRound(
    Campaign From, Guid Survey, IReadOnlyList<string> Numbers, IReadOnlyList<(Guid Before, Guid Now)> Renamed, IReadOnlyList<Left> Left);

/// <summary>Some of one kind that do not come along.</summary>
public sealed record Left(LeftKind Kind, IReadOnlyList<string> Names);

public enum LeftKind
{
    /// <summary>Became one with others: it takes part, but nobody's roles follow.</summary>
    Merged,

    /// <summary>Became several: they take part, but nobody's roles follow.</summary>
    Split,

    /// <summary>Who has a role in one that merged or split.</summary>
    People,

    /// <summary>Nobody took over.</summary>
    Dissolved,

    /// <summary>Was taken out of the figures of the round before.</summary>
    Excluded,

    /// <summary>A role that the newest version of the survey does not have.</summary>
    Role,

    /// <summary>A person whose address mail does not reach.</summary>
    Bounced,

    /// <summary>A person who has said no to mail.</summary>
    OptedOut,
}
