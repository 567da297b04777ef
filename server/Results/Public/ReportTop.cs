using FormEngine.Server.Web.Charts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FormEngine.Server.Results.Public;

/// <summary>What stands above every page of a publication.</summary>
public sealed record ReportTop(Report Report, string Title)
{
    /// <summary>And what the layout is to know of the page.</summary>
    public static ReportTop Of(ViewDataDictionary page, Report report, string title)
    {
        page["Title"] = title == report.Words.Title ? title : $"{title} – {report.Words.Title}";
        page["Wide"] = true;
        page["ForAll"] = !report.Facts.IsDraft;
        page["Languages"] = report.Languages;
        return new ReportTop(report, title);
    }
}

/// <summary>What can be taken away of a page: the table in files, and the chart as a picture for other sites.</summary>
/// <param name="Report">The publication.</param>
/// <param name="File">The address without its ending.</param>
/// <param name="Chart">Null where there is none.</param>
/// <param name="Query">What the picture is asked for with.</param>
public sealed record TakeAway(Report Report, string File, Chart? Chart, string Query);

/// <summary>What staff say of a place.</summary>
public sealed record Commentary(Report Report, string Place)
{
    public string? Text => Report.Content.CommentaryOn(Place, Report.Language.Code);

    /// <summary>In a preview with a mark on each number that does not stand beside it.</summary>
    public string Html => CommentaryText.ToHtml(Text!, Report.Facts.IsDraft ? CommentaryText.NumbersIn(Report.Beside(Place)) : null);
}

/// <summary>
/// The choice of a group, which keeps what else was chosen. Chosen: the group's name in tables. Others: what else stands in the
/// address.
/// </summary>
public sealed record GroupChoice(Report Report, string Page, string Chosen, IReadOnlyDictionary<string, string> Others);

/// <summary>The choice of a dimension.</summary>
public sealed record DimensionChoice(Report Report, string Page, string? Chosen);
