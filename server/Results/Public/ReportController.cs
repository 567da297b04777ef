using FormEngine.Server.Web.Charts;
using FormEngine.Tables;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Results.Public;

/// <summary>The pages of a publication: the same ones for all when it is published, and for staff before that.</summary>
public abstract class ReportController : Controller
{
    private const string Group = "gruppe";
    private const string By = "inndeling";
    private const string Missing = "vetikke";
    private const string Without = "uten";

    private const string FileEnding = ".{format:" + ReportFile.Formats + "}";
    private const string PictureEnding = ".svg";

    /// <summary>What a page may be asked for behind its address.</summary>
    public static IReadOnlyList<string> Parameters { get; } = [Group, By, Missing];

    [HttpGet("")]
    public Task<IActionResult> Front([FromQuery(Name = Group)] string? group) => ShowAsync(report =>
        Known(report, ref group) ? View("Front", new FrontPage(report, group)) : NoSuchGroup(report, report.Addresses.Root));

    [HttpGet(ReportAddresses.AreaPage)]
    public Task<IActionResult> Area(string indicator, [FromQuery(Name = By)] string? by) => ShowAsync(report =>
    {
        if (report.Areas.FirstOrDefault(one => one.Id == indicator) is not { } found)
            return NotFound();
        return Known(report, by, out var groups)
            ? View("Area", new AreaPage(report, found, groups))
            : NoSuchGroup(report, report.Addresses.Area(indicator));
    });

    [HttpGet(ReportAddresses.QuestionPage)]
    public Task<IActionResult> Question(
        string section, string question, [FromQuery(Name = Group)] string? group, [FromQuery(Name = Missing)] string? missing) =>
        ShowAsync(report => report.QuestionBy($"{section}/{question}") is not { } found ? NotFound()
            : Known(report, ref group) ? View("Question", new QuestionView(report, found, group, missing == Without))
            : NoSuchGroup(report, report.Addresses.Question(found.Id)));

    [HttpGet(ReportAddresses.ResponsePage)]
    public Task<IActionResult> Participation([FromQuery(Name = By)] string? by) => ShowAsync(report =>
        Known(report, by, out var groups)
            ? View("Participation", new ParticipationPage(report, groups))
            : NoSuchGroup(report, report.Addresses.Response));

    [HttpGet(ReportAddresses.MethodPage)]
    public Task<IActionResult> Method() => ShowAsync(report => View("Method", report));

    [HttpGet(ReportAddresses.IndicatorsPage)]
    public Task<IActionResult> Indicators() => ShowAsync(report =>
        report.Survey.Indicators.Count > 0 ? View("Indicators", report) : NotFound());

    [HttpGet(ReportAddresses.WholeFile + FileEnding)]
    public Task<IActionResult> WholeTable(string format) => ShowAsync(report =>
        ReportFile.Of(report, ReportAddresses.WholeFile, format, TidyTables.All(report)));

    [HttpGet(ReportAddresses.AreasFile + FileEnding)]
    public Task<IActionResult> AreasTable(string format) => ShowAsync(report =>
        ReportFile.Of(report, ReportAddresses.AreasFile, format, report.Areas.SelectMany(area => TidyTables.Of(report, area))));

    [HttpGet(ReportAddresses.AreaPage + FileEnding)]
    public Task<IActionResult> AreaTable(string indicator, string format) => ShowAsync(report =>
        report.Areas.FirstOrDefault(one => one.Id == indicator) is { } area
            ? ReportFile.Of(report, indicator, format, TidyTables.Of(report, area))
            : NotFound());

    [HttpGet(ReportAddresses.QuestionPage + FileEnding)]
    public Task<IActionResult> QuestionTable(string section, string question, string format) => ShowAsync(report =>
        report.QuestionBy($"{section}/{question}") is { } found
            ? ReportFile.Of(report, $"{section}-{question}", format, TidyTables.Of(report, found))
            : NotFound());

    [HttpGet(ReportAddresses.ResponsePage + FileEnding)]
    public Task<IActionResult> ParticipationTable(string format) => ShowAsync(report =>
        ReportFile.Of(report, ReportAddresses.ResponsePage, format, TidyTables.Response(report)));

    [HttpGet(ReportAddresses.AreasFile + PictureEnding)]
    public Task<IActionResult> AreasPicture([FromQuery(Name = Group)] string? group) => ShowAsync(report =>
        report.Areas.Count > 0 && Known(report, ref group) ? Drawn(report, AreaTables.ChartOfAll(report, group)) : NotFound());

    [HttpGet(ReportAddresses.AreaPage + PictureEnding)]
    public Task<IActionResult> AreaPicture(string indicator, [FromQuery(Name = By)] string? by) => ShowAsync(report =>
        report.Areas.FirstOrDefault(one => one.Id == indicator) is { } area && Known(report, by, out var groups)
            ? Drawn(report, AreaTables.ChartOf(report, area, groups))
            : NotFound());

    [HttpGet(ReportAddresses.QuestionPage + PictureEnding)]
    public Task<IActionResult> QuestionPicture(
        string section, string question, [FromQuery(Name = Group)] string? group, [FromQuery(Name = Missing)] string? missing) =>
        ShowAsync(report => report.QuestionBy($"{section}/{question}") is { } found && Known(report, ref group)
            && QuestionTables.ChartOf(new QuestionView(report, found, group, missing == Without)) is { } chart
            ? Drawn(report, chart)
            : NotFound());

    /// <summary>Shows a page of the publication that is asked for, or says why it cannot be read.</summary>
    protected abstract Task<IActionResult> ShowAsync(Func<Report, IActionResult> show);

    private static bool Known(Report report, [System.Diagnostics.CodeAnalysis.NotNull] ref string? group) =>
        report.Groups.Known.Contains(group ??= SurveyGroups.Nation);

    /// <summary>Where none is asked for, the survey's first.</summary>
    private static bool Known(Report report, string? by, out GroupList? groups)
    {
        groups = by is null ? report.Groups.Lists.FirstOrDefault() : report.Groups.Lists.FirstOrDefault(list => list.Id == by);
        return by is null || groups is not null;
    }

    private static SvgFile Drawn(Report report, Chart chart) => new(chart, report.Source);

    private ViewResult NoSuchGroup(Report report, string page)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NoSuchGroup", new NoSuchGroupPage(report, page));
    }
}

/// <summary>All areas, for all or one group.</summary>
public sealed record FrontPage(Report Report, string Group);

/// <summary>An area, by the groups of a dimension.</summary>
public sealed record AreaPage(Report Report, FormEngine.Surveys.Indicator Area, GroupList? By);

/// <summary>Who was asked and who answered, by the groups of a dimension.</summary>
public sealed record ParticipationPage(Report Report, GroupList? By);

/// <summary>Page: the page without a group.</summary>
public sealed record NoSuchGroupPage(Report Report, string Page);
