using System.Collections.Frozen;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>A survey: its sections, who answers them, and what is made of the answers. It never changes.</summary>
public sealed record SurveyDefinition
{
    /// <summary>The survey's name.</summary>
    public required string Id { get; init; }

    /// <summary>The label of this version (<c>x-version</c>).</summary>
    public required string Version { get; init; }

    /// <summary>The language the survey itself is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The languages respondents may choose.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>SHA-256 of the survey and its translations, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Who asks.</summary>
    public string? Asker { get; init; }

    /// <summary>Where respondents turn with questions.</summary>
    public required AskerContact Contact { get; init; }

    /// <summary>What counts as answered where a campaign does not say.</summary>
    public AnsweredRule Answered { get; init; }

    /// <summary>The functions that answer.</summary>
    public required IReadOnlyList<SurveyRole> Roles { get; init; }

    /// <summary>The sections, in order.</summary>
    public required IReadOnlyList<SurveySection> Sections { get; init; }

    /// <summary>What is known of organisations.</summary>
    public required IReadOnlyList<SurveyAttribute> Attributes { get; init; }

    /// <summary>The groups an organisation is compared with.</summary>
    public required IReadOnlyList<ComparisonGroup> ComparisonGroups { get; init; }

    /// <summary>The pairs of comparison groups that are groups together.</summary>
    public IReadOnlyList<Crossing> Crossings { get; init; } = [];

    /// <summary>The fewest participants a published figure may rest on; at least 3 (<c>disclosure.minimum</c>).</summary>
    public int DisclosureMinimum { get; init; } = UsualMinimum;

    /// <summary>What is computed from the answers.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    internal const int UsualMinimum = 5;

    internal FrozenDictionary<string, TextTable> Translations { get; init; } = FrozenDictionary<string, TextTable>.Empty;

    internal TextTable Original { get; init; } = new();

    /// <summary>The survey's texts in a language; what is not translated is given in its own.</summary>
    public SurveyTexts Texts(string language) =>
        new(language, Translations.TryGetValue(language, out var table) ? [table, Original] : [Original]);
}
