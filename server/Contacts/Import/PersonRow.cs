using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A person in a row, with the roles they are said to hold.</summary>
internal sealed record NamedPerson(IReadOnlyList<string> Roles, ContactCells Cells);

/// <summary>A row of a list of people as it was read: the organisation it is about, and who is named in it.</summary>
internal sealed record PersonRow(RowPlan Row, string? Number, OrganisationState? Organisation, IReadOnlyList<NamedPerson> People)
{
    public string Subject => string.Join(" · ", new[] { $"{Number} {Organisation?.Name}" }
        .Concat(People.SelectMany(person => person.Roles.Append(person.Cells.Email)))
        .Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>Reads the rows of a list of people, each by itself.</summary>
internal sealed class PersonRowReader(Columns columns, ImportFacts facts, SurveyVocabulary words, NumberColumn numbers, RoleReader roles)
{
    private readonly IReadOnlyList<string> _ofRoles =
        [.. words.AllRoles.Select(role => role.Id)
            .Where(role => columns.Uses.Any(use => use.Column?.StartsWith(role + ':', StringComparison.Ordinal) == true))];

    public PersonRow Read(RowPlan row)
    {
        if (row.IsWrong)
            return new PersonRow(row, null, null, []);
        var number = numbers.Read(row);
        var organisation = number is null ? null : facts.Organisations.GetValueOrDefault(number);
        if (number is not null && organisation is null && !row.IsWrong)
            row.Wrong("OrganisationUnknown", number);
        return new PersonRow(row, number, organisation, _ofRoles.Count > 0 ? [.. HoldersOfRoles(row)] : OneWithRoles(row));
    }

    private IEnumerable<NamedPerson> HoldersOfRoles(RowPlan row) =>
        from role in _ofRoles
        let cells = ContactCells.Read(row, role)
        where cells is not null
        select new NamedPerson([role], AsHolder(cells, [role]));

    private IReadOnlyList<NamedPerson> OneWithRoles(RowPlan row)
    {
        var cell = row.Cell(PersonColumns.Role, 200);
        var read = cell is null ? [] : roles.Read(cell);
        if (cell is not null && read.Count == 0)
            return []; // Left out.
        var cells = ContactCells.Read(row);
        string[] held = cell is null && cells.Postbox == true
            ? [SurveyVocabulary.PostboxRole]
            : [.. read.Select(role => role.Role).OfType<string>()];
        foreach (var (word, _) in read.Where(role => role.Role is null))
            row.Wrong("RoleUnknown", word, RoleList());
        if (cell is null && held.Length == 0)
            row.Wrong("RoleMissing", RoleList());
        return [new NamedPerson(held, AsHolder(cells, held))];
    }

    /// <summary>By title and technical name, the same whoever reads it.</summary>
    private string RoleList() => string.Join(", ", words.AllRoles.Select(role => $"{role.Titles.Values.FirstOrDefault()} ({role.Id})"));

    /// <summary>Whoever is the organisation's postbox is no person, unless the row says otherwise.</summary>
    private static ContactCells AsHolder(ContactCells cells, IReadOnlyList<string> held) =>
        cells.Postbox is null && held.Contains(SurveyVocabulary.PostboxRole) ? cells with { Postbox = true } : cells;
}
