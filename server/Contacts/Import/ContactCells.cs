using FormEngine.Answers;
using MimeKit;

namespace FormEngine.Server.Contacts.Import;

/// <summary>What a row says of a person; null where it says nothing.</summary>
internal sealed record ContactCells(string? Email, string? Name, string? Phone, string? Language, bool? Postbox)
{
    private const int MaxNameLength = 200;

    /// <summary>The fields on which rows about one person must agree, by their columns.</summary>
    public IReadOnlyList<(string Field, string? Said)> Fields =>
    [
        (PersonColumns.Name, Name), (PersonColumns.Phone, Phone), (PersonColumns.Language, Language),
        (PersonColumns.Postbox, YesNo.Word(Postbox)),
    ];

    /// <summary>From the columns of a row about one role.</summary>
    public static ContactCells Read(RowPlan row) => new(
        ReadEmail(row, row.Cell(PersonColumns.Email, EmailAddress.MaxLength)), row.Cell(PersonColumns.Name, MaxNameLength),
        row.Cell(PersonColumns.Phone, 40), ReadLanguage(row), ReadPostbox(row));

    /// <summary>From the columns of a role, in a row about all of them.</summary>
    /// <returns>Null where they are empty.</returns>
    public static ContactCells? Read(RowPlan row, string role)
    {
        string? Cell(string field, int maxLength) => row.Cell(PersonColumns.Id(role, field), maxLength);
        var (name, address) = Parts(Cell(PersonColumns.Person, MaxNameLength + EmailAddress.MaxLength));
        name = Cell(PersonColumns.Name, MaxNameLength) ?? name;
        address = Cell(PersonColumns.Email, EmailAddress.MaxLength) ?? address;
        var phone = Cell(PersonColumns.Phone, 40);
        return name is null && address is null && phone is null
            ? null
            : new ContactCells(ReadEmail(row, address), name, phone, ReadLanguage(row), null);
    }

    public PersonState ApplyTo(PersonState? known) => new(
        Email!, Name ?? known!.Name, Phone ?? known?.Phone, Language ?? known?.Language ?? "nb", Postbox ?? known?.Postbox ?? false);

    /// <summary>All that rows about one person say together.</summary>
    public static ContactCells Together(IReadOnlyCollection<ContactCells> said) => new(
        said.First().Email, said.Select(cells => cells.Name).FirstOrDefault(name => name is not null),
        said.Select(cells => cells.Phone).FirstOrDefault(phone => phone is not null),
        said.Select(cells => cells.Language).FirstOrDefault(language => language is not null),
        said.Select(cells => cells.Postbox).FirstOrDefault(postbox => postbox is not null));

    /// <summary>«Name &lt;address&gt;» as mail programs copy it; what has no sign of an address is a name.</summary>
    private static (string? Name, string? Address) Parts(string? cell)
    {
        if (cell is null || !cell.Contains('@'))
            return (cell, null);
        return EmailAddress.Normalise(cell) is null && MailboxAddress.TryParse(cell, out var found) && found.Name is { Length: > 0 } name
            ? (name, found.Address)
            : (null, cell);
    }

    private static string? ReadEmail(RowPlan row, string? typed)
    {
        if (typed is null)
        {
            row.Wrong("EmailMissing");
            return null;
        }
        var email = EmailAddress.Normalise(typed);
        if (email is null)
            row.Wrong("EmailInvalid", typed);
        return email;
    }

    private static string? ReadLanguage(RowPlan row)
    {
        if (row.Cell(PersonColumns.Language, 40) is not { } typed)
            return null;
        var language = typed.ToLowerInvariant() switch
        {
            "nb" or "nb-no" or "no" or "bokmål" or "norsk" or "norwegian" => "nb",
            "nn" or "nn-no" or "nynorsk" => "nn",
            "en" or "engelsk" or "english" => "en",
            _ => null,
        };
        if (language is null)
            row.Wrong("LanguageUnknown", typed);
        return language;
    }

    private static bool? ReadPostbox(RowPlan row)
    {
        if (row.Cell(PersonColumns.Postbox, 20) is not { } typed)
            return null;
        var postbox = YesNo.Read(typed);
        if (postbox is null)
            row.Wrong("PostboxUnknown", typed);
        return postbox;
    }
}
