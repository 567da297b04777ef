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
}

/// <summary>What to do with numbers such as «101» that seem to have been «0101».</summary>
public enum LostZeros
{
    Ask,
    Restore,
    Keep,
}

/// <summary>The answers to what a file leaves open.</summary>
public sealed record ImportChoices(LostZeros Zeros = LostZeros.Ask, bool SkipUnknownColumns = false);

/// <summary>A field, by the column it stands in, and what the import would make of it.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

public sealed record LostZero(int Line, string Typed, string Restored);

/// <summary>What one row would do, with a subject for the reader to recognise it by.</summary>
public sealed record PlannedRow(
    int Line, string Subject, RowOutcome Outcome, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Message> Problems);

/// <summary>What a file would change, row by row. Nothing is written by making one.</summary>
public sealed record ImportPlan(ImportKind Kind, string Encoding, char? Delimiter, int BlankRows, IReadOnlyList<PlannedRow> Rows)
{
    /// <summary>What is wrong with the file as a whole.</summary>
    public IReadOnlyList<Message> Problems { get; init; } = [];

    public IReadOnlyList<UnknownColumn> UnknownColumns { get; init; } = [];

    public IReadOnlyList<LostZero> LostZeros { get; init; } = [];

    /// <summary>The new rows to store if the plan is carried out; what exists is changed where it stands.</summary>
    internal IReadOnlyList<object> Added { get; init; } = [];

    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);

    /// <summary>All or nothing: one wrong row stops the whole file.</summary>
    public bool CanApply => Problems.Count == 0 && Rows.Count > 0 && Rows.All(row => row.Outcome != RowOutcome.Wrong);

    /// <summary>Equal for equal plans: if it has changed since the preview, so has something in the database.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Rows)));
}
