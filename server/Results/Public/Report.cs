using FormEngine.Forms;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using FormEngine.Tables;
using Microsoft.Extensions.Localization;
using Figure = FormEngine.Tables.Figure;

namespace FormEngine.Server.Results.Public;

/// <summary>A publication, or the draft of one, as its readers meet it in one language.</summary>
public sealed class Report(
    ReportFacts facts, FigureBook figures, Language language, ReportAddresses addresses, IStringLocalizer<PublicTexts> texts)
{
    public ReportFacts Facts => facts;

    public FigureBook Figures => figures;

    public Language Language => language;

    public ReportAddresses Addresses => addresses;

    public IStringLocalizer<PublicTexts> T => texts;

    public SurveyDefinition Survey => facts.Survey.Definition;

    public SurveyTexts Words { get; } = facts.Survey.Definition.Texts(language.Code);

    public PublicationContent Content => facts.Content;

    public Cells Cells { get; } = new(texts);

    public ReportGroups Groups { get; } =
        new(facts.Survey.Definition, facts.Survey.Definition.Texts(language.Code), facts.Groups(figures), texts["Everybody"]);

    /// <summary>The languages it can be read in.</summary>
    public IReadOnlyList<Language> Languages => ReadIn(Survey);

    public IReadOnlyList<Indicator> Areas { get; } =
        [.. facts.Survey.Definition.Indicators.Where(indicator => facts.Content.Areas.Contains(indicator.Id))];

    public IReadOnlyList<ReportQuestion> Questions { get; } =
        [.. ReportQuestion.AllOf(facts.Survey).Where(question => facts.Content.Questions.Contains(question.Id))];

    public ReportQuestion? QuestionBy(string id) => Questions.FirstOrDefault(question => question.Id == id);

    public FormTexts FormOf(ReportQuestion question) =>
        facts.Survey.FormOf(Survey.Sections.Single(section => section.Id == question.Section)).Form.Texts(language.Code);

    public string TitleOf(ReportQuestion question) => FormOf(question).Heading(question.Asked.Id);

    /// <summary>Whose figures they are, from which day, and whether they are real.</summary>
    public string Source => string.Join(' ',
        [
            texts["Source", Survey.Asker ?? Words.Title, facts.StatesAt[^1].ToDateText()].Value,
            .. Marks.Select(mark => $"{mark}."),
        ]);

    /// <summary>What must stand beside its figures wherever they are taken.</summary>
    public IReadOnlyList<string> Marks =>
        [
            .. facts.InternalAt is null ? Array.Empty<string>() : [texts["InternalTag"]],
            .. facts.Campaign.Pilot ? [texts["PilotTag"].Value] : Array.Empty<string>(),
        ];

    /// <summary>The day a figure is from, where it is older than the others.</summary>
    public string? Older(Figure? figure) => figure?.State is { } state && state < facts.StatesAt.Count
        ? texts["OlderFigure", facts.StatesAt[state - 1].ToDateText()].Value
        : null;

    /// <summary>Of a survey in none of the languages that pages speak, the usual one.</summary>
    public static IReadOnlyList<Language> ReadIn(SurveyDefinition survey) =>
        [.. Language.All.Where(language => survey.Languages.Contains(language.Code)).DefaultIfEmpty(Language.Default)];
}

/// <summary>What stands behind a report, in any language.</summary>
/// <param name="Publication">The publication or draft.</param>
/// <param name="Campaign">The round.</param>
/// <param name="Survey">The survey its figures were computed by.</param>
/// <param name="Content">What was chosen, and what is said of it.</param>
/// <param name="Response">Who was asked and who answered.</param>
/// <param name="StatesAt">When each shown state was taken, up to the one the figures stand in.</param>
/// <param name="CorrectedBy">The publication that corrects this one, by what stands in its address.</param>
/// <param name="CorrectsSlug">The one it corrects.</param>
public sealed record ReportFacts(
    Publication Publication, Campaign Campaign, PublishedSurvey Survey, PublicationContent Content, ResponseFigures Response,
    IReadOnlyList<DateTime> StatesAt, string? CorrectedBy, string? CorrectsSlug)
{
    public bool IsDraft => Publication.PublishedAt is null;

    /// <summary>When the figures were reckoned, where they are for staff alone and nothing of them is suppressed.</summary>
    public DateTime? InternalAt { get; init; }

    /// <summary>Those with figures; where there are none at all, those who were asked.</summary>
    public IEnumerable<string> Groups(FigureBook figures) =>
        figures.Groups.Count > 0 ? figures.Groups : [SurveyGroups.Nation];
}
