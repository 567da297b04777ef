using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans a list of organisations.</summary>
internal sealed class OrganisationPlanner(ImportFacts facts, SurveyVocabulary vocabulary, NumberColumn numbers)
{
    private const string Name = "name";
    private const string OrgNumber = "org_number";

    private readonly Dictionary<string, int> _seen = [];
    private readonly List<ImportChange> _changes = [];

    public static IReadOnlyList<Column> ColumnsOf(SurveyVocabulary vocabulary) =>
    [
        NumberColumn.Definition,
        new(Name, true, ["navn", "namn", "virksomhetsnavn", "verksemdsnamn", "organisation name"]),
        new(OrgNumber, false, ["organisasjonsnummer", "orgnr", "organisation register number"]),
        .. vocabulary.Attributes.Select(attribute => new Column(attribute.Id, false, [.. attribute.Name.Titles.Values])),
    ];

    public static ImportPlan Plan(FileBook book, ImportFacts facts, SurveyVocabulary words, ImportChoices choices)
    {
        var file = ImportFile.Of(book, (_, _) => [.. ColumnsOf(words), OtherColumns.Faults], facts, choices);
        string[] known = [.. facts.Organisations.Keys];
        var numbers = new NumberColumn(known, new LeadingZeros(known, file.Cells(NumberColumn.Id)), choices.Zeros);
        var planner = new OrganisationPlanner(facts, words, numbers);
        var rows = file.Rows.Select(planner.Plan).ToList();
        return file.Plan(ImportKind.Organisations, choices, rows) with { Changes = planner._changes, LostZeros = numbers.Lost };
    }

    private PlannedRow Plan(RowPlan row)
    {
        if (row.IsWrong)
            return row.Done("");
        var number = numbers.Read(row);
        var before = number is null ? null : facts.Organisations.GetValueOrDefault(number);
        var name = row.Cell(Name, 200) ?? before?.Name;
        var orgNumber = ReadOrgNumber(row) ?? before?.OrgNumber;
        var attributes = ReadAttributes(row);
        Check(row, number, name);
        if (!row.IsWrong)
            Change(row, before, new OrganisationState(number!, name!, orgNumber, before?.Attributes ?? "{}"), attributes);
        return row.Done($"{number} {name}", before is null);
    }

    private void Check(RowPlan row, string? number, string? name)
    {
        if (name is null)
            row.Wrong("NameMissing");
        if (number is not null && !_seen.TryAdd(number, row.Line))
            row.Wrong("NumberTwice", number, _seen[number]);
        if (number is not null && !facts.Organisations.ContainsKey(number) && facts.Borne.TryGetValue(number, out var holder))
            row.Wrong("NumberBorne", number, holder.Name, holder.Number);
    }

    private static string? ReadOrgNumber(RowPlan row)
    {
        var digits = row.Cell(OrgNumber, 20)?.Replace(" ", "").Replace("\u00A0", "");
        if (digits is not null && (digits.Length != 9 || !digits.All(char.IsAsciiDigit)))
            row.Wrong("OrgNumberInvalid", digits);
        return digits;
    }

    private List<KeyValuePair<string, JsonNode?>> ReadAttributes(RowPlan row) =>
        [.. vocabulary.Attributes
            .Select(attribute => KeyValuePair.Create(attribute.Id, (JsonNode?)AttributeReader.Read(attribute, row)))
            .Where(attribute => attribute.Value is not null)];

    private void Change(
        RowPlan row, OrganisationState? before, OrganisationState after, IReadOnlyList<KeyValuePair<string, JsonNode?>> read)
    {
        row.Change(Name, before?.Name, after.Name);
        row.Change(OrgNumber, before?.OrgNumber, after.OrgNumber);
        var attributes = new StoredAttributes(after.Attributes).ToJson();
        foreach (var (id, value) in read.Where(attribute => attributes[attribute.Key]?.ToString() != attribute.Value!.ToString()))
        {
            row.Change(id, attributes[id]?.ToString(), value!.ToString());
            attributes[id] = value;
            after = after with { Attributes = StoredAttributes.Of(attributes).Text };
        }
        if (before != after)
            _changes.Add(new OrganisationChange(before, after));
    }
}
