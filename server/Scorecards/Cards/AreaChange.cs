using FormEngine.Compilation;
using FormEngine.Surveys;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>How an area's own score has changed since the round before, or why that cannot be said.</summary>
/// <param name="Kind">Whether it can.</param>
/// <param name="Before">The score then.</param>
/// <param name="By">How much it has risen or fallen.</param>
public sealed record AreaChange(ChangeKind Kind, double? Before = null, double? By = null)
{
    /// <param name="indicator">The area as it is now.</param>
    /// <param name="own">One's own scores now.</param>
    /// <param name="before">One's own scores then; null where there was no round before, or one took no part in it.</param>
    public static AreaChange Of(Indicator indicator, OwnScores own, OwnScores? before)
    {
        if (before is null)
            return new AreaChange(ChangeKind.NotThere);
        if (before.Of(indicator.Id) is not { } then)
            return new AreaChange(ChangeKind.NewArea);
        if (before.FormOf(then.Indicator) is not { } formThen || then.Score is not { } scoreThen)
            return new AreaChange(ChangeKind.NotAnsweredThen);
        if (own.FormOf(indicator) is not { } form || own.Of(indicator.Id)?.Score is not { } score)
            return new AreaChange(ChangeKind.NotAnsweredNow);
        var differs = Difference(indicator, form, then.Indicator, formThen);
        return differs == ChangeKind.Told ? new AreaChange(differs, scoreThen, score - scoreThen) : new AreaChange(differs);
    }

    private static ChangeKind Difference(Indicator now, CompiledForm form, Indicator then, CompiledForm formThen)
    {
        if ((now.Min, now.Max) != (then.Min, then.Max))
            return ChangeKind.OtherScale;
        if (!Items(now).SetEquals(Items(then)) || now.MinimumValid != then.MinimumValid)
            return ChangeKind.OtherItems;
        return now.Items.All(item => Points(form, item).SetEquals(Points(formThen, item))) ? ChangeKind.Told : ChangeKind.OtherPoints;
    }

    /// <summary>Their order says nothing.</summary>
    private static HashSet<IndicatorItem> Items(Indicator indicator) => [.. indicator.Items];

    private static HashSet<(string Code, double? Score)> Points(CompiledForm form, IndicatorItem item) =>
        [.. (form.Find(item.Question)?.Choices ?? []).Where(option => option.Missing is null && option.Score is not null)
            .Select(option => (option.Code, option.Score))];
}

public enum ChangeKind
{
    Told,

    /// <summary>There was no round before, or one took no part in it.</summary>
    NotThere,
    NewArea,
    NotAnsweredThen,
    NotAnsweredNow,
    OtherScale,
    OtherItems,
    OtherPoints,
}
