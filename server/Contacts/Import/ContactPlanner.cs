using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>What a contact file is held against, and changes. New contacts and role holders go to <c>Add</c>.</summary>
internal sealed record ContactBook(
    IReadOnlyDictionary<string, Organisation> Organisations,
    Dictionary<string, Contact> Contacts,
    HashSet<(Guid Organisation, string Role, Guid Contact)> Holders,
    Action<object> Add);

/// <summary>Decides what each row of a contact file would do, by doing it to the book it is given.</summary>
internal sealed class ContactPlanner(ContactBook book, SurveyVocabulary vocabulary, NumberColumn numbers)
{
    private readonly Dictionary<(string, string, string), int> _seen = [];
    private readonly Dictionary<string, (int Line, ContactCells Cells)> _people = [];

    public static readonly IReadOnlyList<Column> Columns =
    [
        NumberColumn.Definition,
        new("role", true, ["rolle", "rolle id", "funksjon"]),
        new("name", true, ["navn", "namn", "kontaktperson", "contact"]),
        new("email", true, ["epost", "e-post", "e-postadresse", "epostadresse", "e-mail", "mail", "email address"]),
        new("phone", false, ["telefon", "tlf", "mobil", "mobiltelefon", "telephone", "mobile"]),
        new("language", false, ["språk", "målform", "sprak"]),
        new("postbox", false, ["postmottak", "felles postkasse", "shared postbox"]),
    ];

    public PlannedRow Plan(RowPlan row)
    {
        if (row.IsWrong)
            return row.Done("");
        var number = numbers.Read(row);
        var organisation = number is null ? null : book.Organisations.GetValueOrDefault(number);
        if (number is not null && organisation is null && !row.IsWrong)
            row.Wrong("OrganisationUnknown", number);
        var cells = ContactCells.Read(row);
        var role = ReadRole(row, cells);
        CheckAgainstOtherRows(row, number, role, cells);
        var isNew = !row.IsWrong && Apply(row, organisation!, role!, cells);
        return row.Done(string.Join(" · ",
            new[] { $"{number} {organisation?.Name}", role, cells.Email }.Where(part => !string.IsNullOrWhiteSpace(part))), isNew);
    }

    private string? ReadRole(RowPlan row, ContactCells cells)
    {
        var typed = row.Cell("role", 100);
        if (typed == SurveyVocabulary.PostboxRole || typed is null && cells.Postbox == true)
            return SurveyVocabulary.PostboxRole;
        var role = typed is null ? null : vocabulary.Role(typed)?.Id;
        if (typed is null)
            row.Wrong("RoleMissing", RoleList());
        else if (role is null)
            row.Wrong("RoleUnknown", typed, RoleList());
        return role;
    }

    private string RoleList() => string.Join(", ", vocabulary.Roles.Select(role => role.Id));

    private void CheckAgainstOtherRows(RowPlan row, string? number, string? role, ContactCells cells)
    {
        if (cells.Email is null || number is null)
            return;
        if (role is not null && !_seen.TryAdd((number, role, cells.Email), row.Line))
            row.Wrong("ContactTwice", _seen[(number, role, cells.Email)]);
        if (_people.TryAdd(cells.Email, (row.Line, cells)))
        {
            if (cells.Name is null && !book.Contacts.ContainsKey(cells.Email))
                row.Wrong("NameMissing");
            return;
        }
        var (line, first) = _people[cells.Email];
        if (first.Contradiction(cells) is { } contradiction)
            row.Wrong("ContactContradicts", line, contradiction.Field, contradiction.Before!, contradiction.After!);
    }

    /// <returns>Whether somebody holds the role who did not before.</returns>
    private bool Apply(RowPlan row, Organisation organisation, string role, ContactCells cells)
    {
        if (!book.Contacts.TryGetValue(cells.Email!, out var contact))
        {
            contact = new Contact { Email = cells.Email!, Name = "", Language = "nb" };
            book.Contacts.Add(contact.Email, contact);
            book.Add(contact);
        }
        cells.ApplyTo(contact, row);
        if (!book.Holders.Add((organisation.Id, role, contact.Id)))
            return false;
        row.Change("role", null, role);
        book.Add(new RoleHolder { OrganisationId = organisation.Id, Role = role, ContactId = contact.Id });
        return true;
    }
}
