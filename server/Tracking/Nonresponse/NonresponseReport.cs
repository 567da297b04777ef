using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>A division of the participants, and how evenly its groups answered.</summary>
public sealed record DimensionAnalysis(Dimension Dimension, NonresponseAnalysis Analysis);

/// <summary>Those who were asked, in the survey as a whole (no section) or in one section, and what became of it.</summary>
public sealed record Target(TrackedSection? Section, IReadOnlyList<Tracked> Asked, int Answered)
{
    public double? Rate => Asked.Count == 0 ? null : (double)Answered / Asked.Count;

    public CellStatus StatusOf(Tracked participant) => Section is null ? participant.Overall : participant.Sections[Section.Index];
}

/// <summary>An answering participant's weight.</summary>
public sealed record WeightedAnswer(Tracked Participant, Stratum Stratum);

/// <summary>A campaign's non-response, from the tracker's own statuses as they are now.</summary>
public sealed class NonresponseReport
{
    private readonly AnsweredMeans _means;

    public NonresponseReport(
        Campaign campaign, IReadOnlyList<TrackedSection> sections, IReadOnlyList<Dimension> dimensions,
        IReadOnlyList<Tracked> participants, NonresponseFilter filter)
    {
        _means = campaign.Answered;
        var counted = participants.Where(participant => !participant.Excluded).ToList();
        (Campaign, Filter) = (campaign, filter);
        Targets = [TargetOf(null, counted), .. sections.Select(section => TargetOf(section, counted))];
        Target = Targets.FirstOrDefault(target => target.Section is not null && target.Section.Id == filter.Section) ?? Targets[0];
        Dimensions = [.. dimensions.Where(dimension => dimension.Groups(counted).Count > 1)];
        By = Dimensions.FirstOrDefault(dimension => dimension.Id == filter.By) ?? Dimensions.FirstOrDefault();
        Cross = Dimensions.FirstOrDefault(dimension => dimension.Id == filter.Cross && dimension != By);
        PostStratification = PostStratification.Of(Cells());
    }

    /// <param name="campaign">The campaign.</param>
    /// <param name="survey">Its survey.</param>
    /// <param name="words">And what that is called in the reader's language.</param>
    /// <param name="participants">How each stands.</param>
    /// <param name="filter">What to analyse.</param>
    public static NonresponseReport Of(
        Campaign campaign, SurveyDefinition survey, SurveyTexts words, IReadOnlyList<Tracked> participants, NonresponseFilter filter) =>
        new(campaign,
            [.. survey.Sections.Select((section, index) => new TrackedSection(section.Id, words.Section(section.Id).Title, index))],
            Dimension.Of(survey, words), participants, filter);

    public Campaign Campaign { get; }

    public NonresponseFilter Filter { get; }

    /// <summary>The whole first, then each section.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The one looked at.</summary>
    public Target Target { get; }

    /// <summary>The divisions with more than one group.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    public Dimension? By { get; }

    public Dimension? Cross { get; }

    /// <summary>Null where nobody has answered.</summary>
    public PostStratification? PostStratification { get; }

    public IEnumerable<DimensionAnalysis> Analyse(Target target) =>
        Dimensions.Select(dimension => new DimensionAnalysis(dimension, NonresponseAnalysis.Of(Count(target, dimension))));

    /// <summary>Those who answered, each with the stratum that gives its weight.</summary>
    public IEnumerable<WeightedAnswer> Weights()
    {
        var strata = PostStratification?.Strata.SelectMany(stratum => stratum.Cells, (stratum, cell) => (cell, stratum)).ToDictionary();
        return strata is null ? [] : Target.Asked.Where(participant => HasAnswered(Target, participant))
            .Select(participant => new WeightedAnswer(participant, strata[CellOf(participant)]));
    }

    private Target TargetOf(TrackedSection? section, IReadOnlyList<Tracked> participants)
    {
        var all = new Target(section, participants, 0);
        var asked = participants.Where(participant => all.StatusOf(participant) != CellStatus.NotApplicable).ToList();
        return all with { Asked = asked, Answered = asked.Count(participant => HasAnswered(all, participant)) };
    }

    private bool HasAnswered(Target target, Tracked participant) => target.StatusOf(participant).IsAnswered(_means);

    private List<GroupCount> Count(Target target, Dimension dimension)
    {
        var groups = target.Asked.ToLookup(dimension.Group);
        return [.. dimension.Groups(groups.Select(group => group.First())).Select(group =>
            new GroupCount(group, groups[group].Count(), groups[group].Count(participant => HasAnswered(target, participant))))];
    }

    private Cell CellOf(Tracked participant) => new(By?.Group(participant) ?? "", Cross?.Group(participant));

    private List<CellCount> Cells()
    {
        var cells = Target.Asked.GroupBy(CellOf).ToList();
        var members = cells.ConvertAll(cell => cell.First());
        var groups = By?.Groups(members).Index().ToDictionary(group => group.Item, group => group.Index);
        var subgroups = Cross?.Groups(members).Index().ToDictionary(group => group.Item, group => group.Index);
        return [.. cells
            .OrderBy(cell => groups?[cell.Key.Group]).ThenBy(cell => subgroups?[cell.Key.Subgroup!])
            .Select(cell => new CellCount(cell.Key, cell.Count(), cell.Count(participant => HasAnswered(Target, participant))))];
    }
}
