using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans a list of mergers and splits: what ended, what took over (nobody where that is blank), and from which day.</summary>
internal sealed class SuccessionPlanner(ImportFacts facts, NumberColumn from, NumberColumn to)
{
    private const string From = "from";
    private const string To = "to";
    private const string Date = "date";
    private const int LongestDate = 20;

    private readonly Dictionary<(string From, string? To), int> _seen = [];
    private readonly List<ImportChange> _changes = [];

    public static readonly IReadOnlyList<Column> Columns =
    [
        new(From, true, ["fra", "frå", "fra nummer", "frå nummer", "gammelt nummer", "gammalt nummer", "old number"]),
        new(To, true, ["til", "til nummer", "nytt nummer", "new number"]),
        new(Date, true, ["dato", "gjelder fra", "gjeld frå", "valid from"]),
    ];

    public static ImportPlan Plan(FileBook book, ImportFacts facts, ImportChoices choices)
    {
        var file = ImportFile.Of(book, (_, _) => [.. Columns, OtherColumns.Faults], facts, choices);
        string[] known = [.. facts.Organisations.Keys];
        NumberColumn Numbers(string column) => new(known, new LeadingZeros(known), choices.Zeros, column);
        var (from, to) = (Numbers(From), Numbers(To));
        var planner = new SuccessionPlanner(facts, from, to);
        var rows = file.Rows.Select(planner.Plan).ToList();
        return file.Plan(ImportKind.Successions, choices, rows) with { Changes = planner._changes, LostZeros = [.. from.Lost, .. to.Lost] };
    }

    private PlannedRow Plan(RowPlan row)
    {
        if (row.IsWrong)
            return row.Done("");
        var old = Known(row, from.Read(row));
        var next = row.Cell(To, NumberColumn.MaxLength) is null ? null : Known(row, to.Read(row));
        var date = ReadDate(row);
        if (!row.IsWrong && !_seen.TryAdd((old!, next), row.Line))
            row.Wrong("SuccessionTwice", _seen[(old!, next)]);
        if (row.IsWrong)
            return row.Done($"{Named(old)} → {Named(next)}");
        DateOnly? before = facts.Successions.TryGetValue((old!, next), out var day) ? day : null;
        row.Change(Date, before is { } known ? Typed.Of(known) : null, Typed.Of(date!.Value));
        if (before != date)
            _changes.Add(new SuccessionChange(old!, next, before, date.Value));
        return row.Done($"{Named(old)} → {Named(next)}", before is null);
    }

    private string? Known(RowPlan row, string? number)
    {
        if (number is not null && !row.IsWrong && !facts.Organisations.ContainsKey(number))
            row.Wrong("OrganisationUnknown", number);
        return number;
    }

    private static DateOnly? ReadDate(RowPlan row)
    {
        var typed = row.Cell(Date, LongestDate);
        var date = Typed.Date(typed);
        if (typed is null)
            row.Wrong("DateMissing");
        else if (date is null)
            row.Wrong("AttributeNotDate", row.Columns.Name(Date), typed);
        return date;
    }

    private string Named(string? number) => number is null ? "–" : $"{number} {facts.Organisations.GetValueOrDefault(number)?.Name}".Trim();
}
