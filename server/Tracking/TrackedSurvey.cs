using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Server.Tracking;

/// <summary>A section as the tracker's column.</summary>
public sealed record TrackedSection(string Id, string Title, int Index);

/// <summary>A survey as the tracker shows it, in one language: its columns, and the ways to divide and narrow down the
/// participants.</summary>
public sealed record TrackedSurvey(
    IReadOnlyList<TrackedSection> Sections, IReadOnlyList<Dimension> Dimensions, IReadOnlyList<NumberAttribute> Numbers)
{
    public static TrackedSurvey Of(SurveyDefinition survey, SurveyTexts texts) => new(
        [.. survey.Sections.Select((section, index) => new TrackedSection(section.Id, texts.Section(section.Id).Title, index))],
        Dimension.Of(survey, texts),
        [.. survey.Attributes.Where(attribute => attribute.Kind == AttributeKind.Number)
            .Select(attribute => new NumberAttribute(attribute.Id, texts.Attribute(attribute.Id)))]);
}
