namespace FormEngine.Tables;

/// <summary>Participants that figures are given for together.</summary>
/// <param name="Id">
/// <c>nation</c>, <c>dimension:value</c>, or two of these with <c>/</c> between; <c>%</c>, <c>/</c> and <c>:</c> in a value are
/// written <c>%25</c>, <c>%2F</c>, <c>%3A</c>.
/// </param>
internal sealed record Group(string Id)
{
    public static Group Nation { get; } = new(SurveyGroups.Nation);

    /// <summary>The dimension, or the two that are crossed; blank for the nation.</summary>
    public string Division => string.Join('/', SurveyGroups.Parts(Id).Select(part => part.Dimension));

    public static Group Of(string dimension, string value) => new($"{dimension}:{Escape(value)}");

    public static Group Of(Group first, Group second) => new($"{first.Id}/{second.Id}");

    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("/", "%2F", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal);
}
