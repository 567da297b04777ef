using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Components;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import;

public sealed record UploadPage(ImportKind? Kind, IReadOnlyList<Term> Roles);

/// <summary>What the reader of a preview has chosen.</summary>
public sealed record PreviewInput
{
    public LostZeros Zeros { get; init; }

    public bool Skip { get; init; }

    /// <summary>Only rows with this outcome; null for all.</summary>
    public RowOutcome? Show { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The fingerprint of the plan that was shown.</summary>
    public string? Plan { get; init; }

    public ImportChoices Choices => new(Zeros, Skip);
}

public sealed record PreviewPage(ImportUpload Upload, ImportPlan Plan, PreviewInput Input)
{
    private const int RowsPerPage = 100;

    /// <summary>Why it was not imported, where that was tried.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>The rows asked for; those that are wrong come first.</summary>
    public IReadOnlyList<PlannedRow> Matching { get; } =
        [.. Plan.Rows.Where(row => Input.Show is null || row.Outcome == Input.Show).OrderBy(row => row.Outcome != RowOutcome.Wrong)];

    public Paging Paging => Paging.Of(Input.Page, RowsPerPage, Matching.Count);

    public int First => (Paging.Page - 1) * RowsPerPage + 1;

    public int Last => Math.Min(Paging.Page * RowsPerPage, Matching.Count);

    public IEnumerable<PlannedRow> Rows => Matching.Skip(First - 1).Take(RowsPerPage);

    public bool NothingToDo => Plan.CanApply && Plan.Rows.All(row => row.Outcome == RowOutcome.Unchanged);

    public static string NameOf(char delimiter, IStringLocalizer<ImportTexts> texts) => delimiter switch
    {
        ';' => texts["DelimiterSemicolon"],
        ',' => texts["DelimiterComma"],
        '\t' => texts["DelimiterTab"],
        var other => texts["DelimiterOther", other],
    };
}
