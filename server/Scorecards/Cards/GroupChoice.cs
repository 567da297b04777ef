using FormEngine.Tables;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>Which groups one may choose to be compared with beside one's own, and which one asked for.</summary>
public sealed record GroupChoice
{
    /// <summary>By dimension.</summary>
    public required IReadOnlyList<GroupsOfDimension> Offered { get; init; }

    /// <summary>What was asked for, if it is there to be had.</summary>
    public ComparedGroup? Chosen { get; init; }

    /// <summary>What stood in the address, where there is no such group.</summary>
    public string? Unknown { get; init; }

    /// <summary>The groups to look at where none of the chosen one's figures may be shown; else none.</summary>
    public IReadOnlyList<ComparedGroup> Rather { get; init; } = [];

    public static GroupChoice Of(Comparison? comparison, string? asked, IReadOnlyList<string> areas, GroupNames names)
    {
        var groups = comparison?.Figures.Groups.Where(group => group != SurveyGroups.Nation).ToList() ?? [];
        var choice = new GroupChoice { Offered = names.ByDimension(groups) };
        if (string.IsNullOrEmpty(asked) || asked == SurveyGroups.Nation)
            return choice;
        return groups.Contains(asked)
            ? choice with { Chosen = names.Of(asked), Rather = comparison!.IsTooSmall(asked, areas) ? names.Wider(asked) : [] }
            : choice with { Unknown = asked };
    }
}
