namespace FormEngine.Tests.Generated;

/// <summary>What sort of forms to make: how long, how dense with rules, how odd.</summary>
/// <param name="Kinds">The kinds of question, each as often as it stands here.</param>
/// <param name="Questions">How many questions.</param>
/// <param name="Options">The most options of a closed question; it has at least two.</param>
/// <param name="Largest">The largest number to be answered; the least is 0.</param>
/// <param name="Rules">How likely anything that can have a rule has one, from 0 to 1.</param>
/// <param name="Depth">How deeply conditions nest; 0 is a single comparison.</param>
/// <param name="Odd">Whether ids and codes are such as JavaScript has its own meaning for.</param>
/// <param name="Worldly">Whether rules read dates, numbers and texts of the organisation, and today.</param>
internal sealed record FormMix(
    IReadOnlyList<Kind> Kinds, int Questions, int Options, int Largest, double Rules, int Depth, bool Odd = false, bool Worldly = true)
{
    /// <summary>Few questions with tiny domains, so that all answers can be tried.</summary>
    public static FormMix Small { get; } = new(
        [Kind.Single, Kind.Single, Kind.Multiple, Kind.Boolean, Kind.Number, Kind.Matrix], 5, 2, 2, 0.6, 1, Worldly: false);

    /// <summary>As the real forms: many choices, some matrices, rules of one or two comparisons.</summary>
    public static FormMix Realistic { get; } = new(
        [
            Kind.Single, Kind.Single, Kind.Single, Kind.Multiple, Kind.Multiple, Kind.Boolean, Kind.Number,
            Kind.Date, Kind.Text, Kind.Email, Kind.Matrix, Kind.Matrix, Kind.Repeating,
        ],
        30, 6, 100, 0.4, 1);

    /// <summary>Every kind, a rule on nearly everything, and names that are traps.</summary>
    public static FormMix Wild { get; } = new([.. Enum.GetValues<Kind>()], 14, 4, 10, 0.8, 3, Odd: true);
}
