namespace FormEngine.Server.Contacts.Import;

/// <summary>What the rows that are in order change: each person once, in the first row that names them, and the roles they get.</summary>
internal sealed class PersonChanges(IReadOnlyList<PersonRow> rows, ImportFacts facts)
{
    private readonly Dictionary<string, ContactCells> _said = rows.Where(row => !row.Row.IsWrong).SelectMany(row => row.People)
        .GroupBy(person => person.Cells.Email!)
        .ToDictionary(person => person.Key, person => ContactCells.Together([.. person.Select(said => said.Cells)]));

    private readonly HashSet<string> _planned = [];
    private readonly List<ImportChange> _changes = [];

    /// <summary>Of the rows that are planned.</summary>
    public IReadOnlyList<ImportChange> All => _changes;

    public PlannedRow Plan(PersonRow row)
    {
        if (row.Row.IsWrong)
            return row.Row.Done(row.Subject);
        foreach (var person in row.People.Where(person => _planned.Add(person.Cells.Email!)))
            Change(row.Row, facts.People.GetValueOrDefault(person.Cells.Email!), _said[person.Cells.Email!]);
        var given = row.People.SelectMany(person => person.Roles, (person, role) => new RoleGiven(row.Number!, role, person.Cells.Email!))
            .Where(role => !facts.Holders.Contains((role.Number, role.Role, role.Email))).ToList();
        given.ForEach(role => row.Row.Change(PersonColumns.Role, null, role.Role));
        _changes.AddRange(given);
        return row.Row.Done(row.Subject, given.Count > 0, row.People.Count == 0);
    }

    private void Change(RowPlan row, PersonState? before, ContactCells said)
    {
        var after = said.ApplyTo(before);
        if (after == before)
            return;
        row.Change(PersonColumns.Name, before?.Name, after.Name);
        row.Change(PersonColumns.Phone, before?.Phone, after.Phone);
        row.Change(PersonColumns.Language, before?.Language, after.Language);
        row.Change(PersonColumns.Postbox, YesNo.Word(before?.Postbox), YesNo.Word(after.Postbox));
        _changes.Add(new PersonChange(before, after));
    }
}
