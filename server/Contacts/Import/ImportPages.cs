using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Components;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import;

public sealed record UploadPage(ImportKind? Kind, IReadOnlyList<Term> Roles, IReadOnlyList<ImportBatch> Earlier);

/// <summary>What the reader of a preview looks at, and what they confirm.</summary>
public sealed record PreviewInput
{
    /// <summary>Only rows with this outcome; null for all.</summary>
    public RowOutcome? Show { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The fingerprint of the plan that was shown.</summary>
    public string? Plan { get; init; }

    /// <summary>Rows with faults are left for later.</summary>
    public bool OnlyGood { get; init; }
}

/// <summary>The answers to what a file leaves open, as they are sent.</summary>
public sealed record ChoicesInput
{
    public int? Sheet { get; init; }

    public LostZeros Zeros { get; init; }

    public bool Skip { get; init; }

    /// <summary>By the place of the column.</summary>
    public Dictionary<int, string?> Columns { get; init; } = [];

    /// <summary>By the word in the file.</summary>
    public Dictionary<string, string?> Roles { get; init; } = [];

    /// <summary>With the roles that were said before and not asked about again.</summary>
    public ImportChoices ToChoices(ImportChoices before) => new(Zeros, Skip)
    {
        Sheet = Sheet,
        Columns = Said(Columns),
        Roles = before.Roles.Where(role => !Roles.ContainsKey(role.Key)).Concat(Said(Roles)).ToDictionary(),
    };

    private static Dictionary<T, string> Said<T>(Dictionary<T, string?> typed) where T : notnull => typed
        .Where(choice => !string.IsNullOrEmpty(choice.Value)).ToDictionary(choice => choice.Key, choice => choice.Value!);
}

public sealed record PreviewPage(ImportUpload Upload, FileBook Book, ImportPlan Plan, SurveyVocabulary Words, PreviewInput Input)
{
    /// <summary>So many of anything are listed above the table, which has them all.</summary>
    public const int Listed = 20;

    private const int RowsPerPage = 100;

    /// <summary>So many own words are asked about at a time.</summary>
    private const int Asked = 100;

    public ImportChoices Choices { get; } = Uploads.ChoicesOf(Upload);

    /// <summary>The list's own words for roles, those without an answer first.</summary>
    public IEnumerable<RoleWord> RoleWords => Plan.RoleWords.OrderBy(word => word.Role is not null).Take(Asked);

    public int RoleWordsLeft => Math.Max(0, Plan.RoleWords.Count - Asked);

    /// <summary>Why it was not imported, where that was tried.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>The rows asked for; those that are wrong come first.</summary>
    public IReadOnlyList<PlannedRow> Matching { get; } =
        [.. Plan.Rows.Where(row => Input.Show is null || row.Outcome == Input.Show).OrderBy(row => row.Outcome != RowOutcome.Wrong)];

    public Paging Paging => Paging.Of(Input.Page, RowsPerPage, Matching.Count);

    public int First => (Paging.Page - 1) * RowsPerPage + 1;

    public int Last => Math.Min(Paging.Page * RowsPerPage, Matching.Count);

    public IEnumerable<PlannedRow> Rows => Matching.Skip(First - 1).Take(RowsPerPage);

    public bool NothingToDo => Plan is { IsWhole: true, DoesSomething: false };

    public bool HasQuestions => Book.Sheets.Count > 1 || Plan.Columns.Count > 0;

    /// <summary>What a column can be, in the reader's words.</summary>
    public IEnumerable<(string Id, string Title)> ColumnChoices(IStringLocalizer<ImportTexts> texts) =>
        Plan.Known.Where(id => id != OtherColumns.Faults.Id).Select(id => (id, Title(id, texts)));

    public static string NameOf(char delimiter, IStringLocalizer<ImportTexts> texts) => delimiter switch
    {
        ';' => texts["DelimiterSemicolon"],
        ',' => texts["DelimiterComma"],
        '\t' => texts["DelimiterTab"],
        var other => texts["DelimiterOther", other],
    };

    /// <summary>What a field is changed from or to, where it is a code in the words for it.</summary>
    public string? Value(FieldChange change, string? value) => change.Field == PersonColumns.Role && value is not null
        ? Words.Role(value)?.Title(Language.Current.Code) ?? value
        : value;

    /// <summary>An attribute, a field, or a field of a role's holder.</summary>
    public string Title(string column, IStringLocalizer<ImportTexts> texts) =>
        Words.Attributes.FirstOrDefault(attribute => attribute.Id == column)?.Name.Title(Language.Current.Code)
        ?? (column.Split(':') is [var role, var field]
            ? $"{Words.Role(role)?.Title(Language.Current.Code)}: {texts["Field_" + field]}"
            : texts["Field_" + column]);
}
