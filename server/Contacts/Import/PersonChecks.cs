namespace FormEngine.Server.Contacts.Import;

/// <summary>Holds the rows of a list of people against each other.</summary>
internal static class PersonChecks
{
    /// <summary>So many rows are named of each value, in a message that every row of the person shows.</summary>
    private const int LinesNamed = 5;

    public static void Mark(IReadOnlyList<PersonRow> rows, ImportFacts facts)
    {
        MarkDoubles(rows);
        MarkContradictions(rows);
        MarkNameless(rows, facts);
    }

    private static void MarkDoubles(IReadOnlyList<PersonRow> rows)
    {
        var seen = new Dictionary<(string, string, string), int>();
        foreach (var row in rows.Where(row => row.Number is not null))
            foreach (var (role, cells) in row.People.SelectMany(person => person.Roles, (person, role) => (role, person.Cells)))
                if (cells.Email is { } email && !seen.TryAdd((row.Number!, role, email), row.Row.Line))
                    row.Row.Wrong("ContactTwice", seen[(row.Number!, role, email)]);
    }

    /// <summary>None of the rows can be right before it is known which one is.</summary>
    private static void MarkContradictions(IReadOnlyList<PersonRow> rows)
    {
        foreach (var person in ByAddress(rows))
        {
            var disputed = person.SelectMany(said => said.Cells.Fields, (said, field) => (said.Row.Line, field.Field, field.Said))
                .Where(said => said.Said is not null)
                .GroupBy(said => said.Field)
                .Where(field => field.Select(said => said.Said).Distinct().Count() > 1).ToList();
            if (disputed.Count == 0)
                continue;
            var columns = person.First().Row.Columns;
            var message = new Message("ContactContradicts", person.Key, string.Join("; ", disputed.Select(field =>
                $"{columns.Name(field.Key)}: {Values(field.Select(said => (said.Line, said.Said!)))}")));
            foreach (var row in person.Select(said => said.Row).Distinct())
                row.Wrong(message);
        }
    }

    private static string Values(IEnumerable<(int Line, string Said)> said) => string.Join(", ",
        said.GroupBy(one => one.Said).Select(value => $"«{value.Key}» ({Lines([.. value.Select(one => one.Line).Distinct()])})"));

    private static string Lines(IReadOnlyList<int> lines) =>
        string.Join(", ", lines.Take(LinesNamed)) + (lines.Count > LinesNamed ? ", …" : "");

    /// <summary>The name may stand in any of a person's rows that is in order; when one is not, another may lack its name.</summary>
    private static void MarkNameless(IReadOnlyList<PersonRow> rows, ImportFacts facts)
    {
        bool marked;
        do
        {
            var nameless = ByAddress(rows.Where(row => !row.Row.IsWrong))
                .Where(person => !facts.People.ContainsKey(person.Key) && person.All(said => said.Cells.Name is null))
                .SelectMany(person => person.Select(said => said.Row)).Distinct().ToList();
            nameless.ForEach(row => row.Wrong("NameMissing"));
            marked = nameless.Count > 0;
        }
        while (marked);
    }

    private static IEnumerable<IGrouping<string, (RowPlan Row, ContactCells Cells)>> ByAddress(IEnumerable<PersonRow> rows) =>
        rows.SelectMany(row => row.People, (row, person) => (row.Row, person.Cells)).Where(said => said.Cells.Email is not null)
            .GroupBy(said => said.Cells.Email!);
}
