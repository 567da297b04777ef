using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Decides what each row of an organisation file would do, by doing it to the organisations it is given. A dry run
/// forgets them afterwards; the import itself saves them.
/// </summary>
internal sealed class OrganisationPlanner(
    IReadOnlyDictionary<string, Organisation> known, SurveyVocabulary vocabulary, NumberColumn numbers, Action<object> add)
{
    private readonly Dictionary<string, int> _seen = [];

    public static IReadOnlyList<Column> ColumnsOf(SurveyVocabulary vocabulary) =>
    [
        NumberColumn.Definition,
        new("name", true, ["navn", "namn", "virksomhetsnavn", "verksemdsnamn", "organisation name"]),
        new("org_number", false, ["organisasjonsnummer", "orgnr", "organisation register number"]),
        .. vocabulary.Attributes.Select(attribute => new Column(attribute.Id, false, [.. attribute.Name.Titles.Values])),
    ];

    public PlannedRow Plan(RowPlan row)
    {
        if (row.IsWrong)
            return row.Done("");
        var number = numbers.Read(row);
        var before = number is null ? null : known.GetValueOrDefault(number);
        var name = row.Cell("name", 200);
        var orgNumber = OrgNumber(row);
        var attributes = ReadAttributes(row);
        Check(row, number, name ?? before?.Name);
        if (!row.IsWrong)
            Apply(row, before ?? Create(number!, name!), before is null, name, orgNumber, attributes);
        return row.Done($"{number} {name ?? before?.Name}", before is null);
    }

    private void Check(RowPlan row, string? number, string? name)
    {
        if (name is null)
            row.Wrong("NameMissing");
        if (number is not null && !_seen.TryAdd(number, row.Line))
            row.Wrong("NumberTwice", number, _seen[number]);
    }

    private static string? OrgNumber(RowPlan row)
    {
        var digits = row.Cell("org_number", 20)?.Replace(" ", "").Replace("\u00A0", "");
        if (digits is not null && (digits.Length != 9 || !digits.All(char.IsAsciiDigit)))
            row.Wrong("OrgNumberInvalid", digits);
        return digits;
    }

    private List<KeyValuePair<string, JsonNode?>> ReadAttributes(RowPlan row) =>
        [.. vocabulary.Attributes
            .Select(attribute => KeyValuePair.Create(attribute.Id, (JsonNode?)AttributeReader.Read(attribute, row)))
            .Where(attribute => attribute.Value is not null)];

    private Organisation Create(string number, string name)
    {
        var organisation = new Organisation { Number = number, Name = name, Attributes = StoredAttributes.None };
        add(organisation);
        return organisation;
    }

    private static void Apply(
        RowPlan row, Organisation organisation, bool isNew, string? name, string? orgNumber, List<KeyValuePair<string, JsonNode?>> read)
    {
        row.Change("name", isNew ? null : organisation.Name, name ?? organisation.Name);
        row.Change("org_number", organisation.OrgNumber, orgNumber ?? organisation.OrgNumber);
        var attributes = organisation.Attributes.ToJson();
        foreach (var (id, value) in read)
        {
            row.Change(id, attributes[id]?.ToString(), value!.ToString());
            attributes[id] = value;
        }
        organisation.Name = name ?? organisation.Name;
        organisation.OrgNumber = orgNumber ?? organisation.OrgNumber;
        organisation.Attributes = StoredAttributes.Of(attributes);
    }
}
