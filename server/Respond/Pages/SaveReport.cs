using System.Globalization;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>What the script is told after a quiet save.</summary>
/// <param name="Revision">The revision the page may say it has seen.</param>
/// <param name="Text">What to tell the respondent.</param>
/// <param name="Conflict">Whether there is something to decide, which the respondent meets on turning the page.</param>
public sealed record SaveReport(int Revision, string Text, bool Conflict)
{
    /// <summary>Where the button that was pressed leads; null where none was, or where the server's own page comes first.</summary>
    public string? To { get; init; }

    public static SaveReport Of(SaveResult result, IStringLocalizer<RespondTexts> texts) => result.Conflicts.Count > 0
        ? new(result.SeenRevision, texts["SavedButConflict"], true)
        : new(result.SeenRevision, SavedAt(result.Session, texts), false);

    public static string SavedAt(SectionSession session, IStringLocalizer<RespondTexts> texts) =>
        session.Response is { } response
            ? texts["SavedAt", response.UpdatedAt.ToOslo().ToString(texts["ClockPattern"], CultureInfo.CurrentCulture)]
            : "";
}
