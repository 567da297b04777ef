using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Surveys;

/// <summary>What surveys are called among each other: by their title, and by their id too where another has the same.</summary>
public sealed class SurveyNames(IEnumerable<PublishedSurvey> latest)
{
    private readonly ILookup<string, string> _byTitle = latest.ToLookup(Title, survey => survey.Definition.Id);

    public string TitleOf(PublishedSurvey survey) =>
        _byTitle[Title(survey)].Any(other => other != survey.Definition.Id) ? $"{Title(survey)} – {survey.Definition.Id}" : Title(survey);

    public string WithVersion(PublishedSurvey survey) => $"{TitleOf(survey)} ({survey.Definition.Version})";

    private static string Title(PublishedSurvey survey) => survey.Definition.Texts(Language.Current.Code).Title;
}
