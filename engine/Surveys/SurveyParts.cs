using FormEngine.Organisations;

namespace FormEngine.Surveys;

/// <summary>Where respondents turn with questions.</summary>
/// <param name="Name">Whom they reach.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The telephone number.</param>
public sealed record AskerContact(string? Name, string? Email, string? Phone);

/// <summary>What counts as answered.</summary>
public enum AnsweredRule
{
    /// <summary>Any answer.</summary>
    Any,

    /// <summary>A completed section.</summary>
    Complete,
}

/// <summary>A function in an organisation.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsCoordinator">Whether its holder sees and assigns all sections of the organisation.</param>
public sealed record SurveyRole(string Id, bool IsCoordinator);

/// <summary>What is known of organisations.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Codes">The codes it may hold; null where the list is open.</param>
public sealed record SurveyAttribute(string Id, AttributeKind Kind, IReadOnlyList<string>? Codes);

/// <summary>A way to group organisations.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Attribute">The attribute it groups by.</param>
/// <param name="Bands">For numbers, the bands in rising order; else empty.</param>
public sealed record ComparisonGroup(string Id, string Attribute, IReadOnlyList<Band> Bands);

/// <summary>A band of numbers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Below">Its upper end, not included; null for the last.</param>
public sealed record Band(string Id, double? Below);

/// <summary>Two comparison groups whose values are crossed: a group for each pair that occurs.</summary>
/// <param name="First">The comparison group that is named first.</param>
/// <param name="Second">The other.</param>
public sealed record Crossing(string First, string Second)
{
    internal bool Has(string group) => First == group || Second == group;
}

/// <summary>A mean of scored answers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Section">The section it is computed from.</param>
/// <param name="Min">The lower end of its scale.</param>
/// <param name="Max">The upper end of its scale.</param>
/// <param name="MinimumValid">The fewest items that must have a score.</param>
/// <param name="Items">The items.</param>
public sealed record Indicator(
    string Id, string Section, double Min, double Max, int MinimumValid, IReadOnlyList<IndicatorItem> Items);

/// <summary>One item of an indicator.</summary>
/// <param name="Question">A question or a matrix row.</param>
/// <param name="Method">For a multiple choice, how its options make one score.</param>
/// <param name="Cap">The most a sum counts.</param>
public sealed record IndicatorItem(string Question, ScoreMethod Method, double? Cap);

/// <summary>How the options of a multiple choice make one score.</summary>
public enum ScoreMethod
{
    /// <summary>The highest score chosen; for a single choice, its score.</summary>
    Best,

    /// <summary>The sum of the scores chosen.</summary>
    Sum,

    /// <summary>The share of the options chosen.</summary>
    Share,
}
