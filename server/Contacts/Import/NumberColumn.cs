using FormEngine.Server.Data;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads organisation numbers, and asks about those that seem to have lost their leading zeros.</summary>
internal sealed class NumberColumn(
    IReadOnlyCollection<string> known, LeadingZeros zeros, LostZeros choice, string column = NumberColumn.Id)
{
    public const string Id = "number";

    public const int MaxLength = 20;

    private readonly HashSet<string> _known = [.. known];

    public static readonly Column Definition = new(Id, true,
        ["nummer", "kommunenummer", "kommunenr", "virksomhetsnummer", "verksemdsnummer", "organisation number", "organisasjon",
            "virksomhet", "verksemd", "organisation"]);

    public List<LostZero> Lost { get; } = [];

    public string? Read(RowPlan row)
    {
        var typed = row.Cell(column, MaxLength) is { } text ? OrganisationNumber.Normalise(text) : null;
        if (typed is null)
            row.Wrong("NumberMissing");
        else if (!typed.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
            row.Wrong("NumberInvalid", typed);
        else if (!_known.Contains(typed) && zeros.Restore(typed) is { } restored)
            return Decide(row, typed, restored);
        return typed;
    }

    private string Decide(RowPlan row, string typed, string restored)
    {
        Lost.Add(new LostZero(row.Line, typed, restored));
        if (choice == LostZeros.Ask)
            row.Wrong("ZeroLost", typed, restored);
        return choice == LostZeros.Keep ? typed : restored;
    }
}
