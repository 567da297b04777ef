using System.Globalization;
using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>The chasing list as rows of a file: one for each section owed.</summary>
internal static class CallsFile
{
    private static readonly string[] Columns =
        ["Number", "Participant", "Section", "Status", "OwnerName", "Phone", "Email", "OtherName", "OtherPhone", "OtherEmail",
            "LastContact", "Outcome", "Note", "FollowUp"];

    public static IReadOnlyList<string> Header(IStringLocalizer<TrackingTexts> texts) => [.. Columns.Select(column => texts[column].Value)];

    public static IEnumerable<IReadOnlyList<object?>> Rows(CallsPage page, IStringLocalizer<TrackingTexts> texts) =>
        from row in page.Rows
        let people = page.People[row.Participant.Id].ToList()
        let other = people.Find(person => person.Section is null)
        from cell in page.Owed(row)
        let owner = people.Find(person => person.Section == cell.Section.Id)
        select (IReadOnlyList<object?>)
        [
            row.Participant.Number, row.Participant.Name, cell.Section.Title, texts[cell.Status.ToString()].Value,
            owner?.Name, owner?.Phone, owner?.Email, other?.Name, other?.Phone, other?.Email,
            row.Last?.At.ToOslo(), row.Last is { } last ? texts["Outcome" + last.Outcome].Value : null, row.Last?.Text, row.Due,
        ];

    public static IReadOnlyList<string?> AsText(IReadOnlyList<object?> row) => [.. row.Select(cell => cell switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    })];
}
