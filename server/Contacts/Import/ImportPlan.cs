using System.Security.Cryptography;
using System.Text.Json;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import;

public enum RowOutcome
{
    Wrong,
    New,
    Changed,
    Unchanged,

    /// <summary>Somebody has said that the import is to pass it over.</summary>
    LeftOut,
}

/// <summary>A field, by the column it stands in, and what the import would make of it.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

public sealed record LostZero(int Line, string Typed, string Restored);

/// <summary>What one row would do, with a subject for the reader to recognise it by.</summary>
public sealed record PlannedRow(
    int Line, string Subject, RowOutcome Outcome, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Message> Problems);

/// <summary>The same fault, and the rows that have it.</summary>
public sealed record Fault(Message Message, IReadOnlyList<int> Lines);

/// <summary>What an import does, by the numbers and addresses it is done to. Nothing that was there before is null.</summary>
public abstract record ImportChange;

public sealed record OrganisationChange(OrganisationState? Before, OrganisationState After) : ImportChange;

/// <param name="From">The number of the one that ended.</param>
/// <param name="To">The number of the one that took over; null where nobody did.</param>
/// <param name="Before">The day that was said before; null where this is new.</param>
/// <param name="Date">The first day of the new order.</param>
public sealed record SuccessionChange(string From, string? To, DateOnly? Before, DateOnly Date) : ImportChange;

public sealed record PersonChange(PersonState? Before, PersonState After) : ImportChange;

public sealed record RoleGiven(string Number, string Role, string Email) : ImportChange;

/// <summary>
/// What a file would change, row by row, given certain facts. To make one writes nothing; to carry it out decides nothing.
/// </summary>
public sealed record ImportPlan(ImportKind Kind, FileTable Table, IReadOnlyList<PlannedRow> Rows)
{
    /// <summary>The sheet that was read, by its place in the workbook.</summary>
    public int Sheet { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public IReadOnlyList<Message> Problems { get; init; } = [];

    public IReadOnlyList<ColumnUse> Columns { get; init; } = [];

    /// <summary>The columns a file can have, by their technical names.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    public IReadOnlyList<RoleWord> RoleWords { get; init; } = [];

    public IReadOnlyList<LostZero> LostZeros { get; init; } = [];

    /// <summary>What the rows that are in order do, taken together.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];

    public IEnumerable<ColumnUse> UnknownColumns => Columns.Where(column => column.Column is null);

    /// <summary>What is wrong with rows, the commonest first; rows with the same fault, such as those of one person, together.</summary>
    public IReadOnlyList<Fault> Faults => field ??=
        [.. Rows.SelectMany(row => row.Problems, (row, message) => (row.Line, Message: message))
            .GroupBy(fault => $"{fault.Message.Key} {string.Join('\n', fault.Message.Arguments)}")
            .Select(faults => new Fault(faults.First().Message, [.. faults.Select(fault => fault.Line)]))
            .OrderByDescending(fault => fault.Lines.Count)];

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <summary>Whether the file can be used, and how much of it is in order.</summary>
    public int Good => Problems.Count > 0 ? 0 : Rows.Count - Count(RowOutcome.Wrong);

    public bool IsWhole => Good == Rows.Count;

    public bool DoesSomething => Good > 0 && Changes.Count > 0;

    /// <summary>Equal for equal plans, whoever reads them: if it has changed since the preview, so has something in the database.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Problems = Problems.Select(problem => problem.Key),
        Rows = Rows.Select(row => new { row.Line, row.Outcome, row.Changes }),
        Changes = Changes.Select(change => new { Kind = change.GetType().Name, To = (object)change }),
    })));
}
