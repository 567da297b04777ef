using System.Text.Json.Nodes;
using FormEngine.Scoring;

namespace FormEngine.Tables;

/// <summary>The answers of each participant to one section as they were in any state.</summary>
internal sealed class ColumnList
{
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Person, string Answers), int> _columns = [];
    private readonly List<int> _personOfColumn = [];

    public IReadOnlyList<int> PersonOfColumn => _personOfColumn;

    public int Add(string participant, CountedSection section)
    {
        if (!_people.TryGetValue(participant, out var person))
            _people[participant] = person = _people.Count;
        var key = (person, $"{string.Join(',', section.Asked.Order(StringComparer.Ordinal))} {Sorted(section.Answers).ToJsonString()}");
        if (_columns.TryGetValue(key, out var column))
            return column;
        _columns[key] = column = _columns.Count;
        _personOfColumn.Add(person);
        return column;
    }

    private static JsonObject Sorted(JsonObject answers) =>
        new(answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer =>
            KeyValuePair.Create(answer.Key, answer.Value is JsonObject parts ? Sorted(parts) : answer.Value?.DeepClone())));
}
