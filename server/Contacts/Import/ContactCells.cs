using FormEngine.Answers;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import;

/// <summary>What a row says of a person; null where it says nothing.</summary>
internal sealed record ContactCells(string? Email, string? Name, string? Phone, string? Language, bool? Postbox)
{
    public static ContactCells Read(RowPlan row) => new(
        ReadEmail(row), row.Cell("name", 200), row.Cell("phone", 40), ReadLanguage(row), ReadPostbox(row));

    /// <summary>The first field on which two rows about the same address disagree.</summary>
    public FieldChange? Contradiction(ContactCells other) =>
        new FieldChange[]
        {
            new("name", Name, other.Name),
            new("phone", Phone, other.Phone),
            new("language", Language, other.Language),
            new("postbox", YesNo.Word(Postbox), YesNo.Word(other.Postbox)),
        }.FirstOrDefault(field => field.Before is not null && field.After is not null && field.Before != field.After);

    public void ApplyTo(Contact contact, RowPlan row)
    {
        row.Change("name", contact.Name.Length == 0 ? null : contact.Name, Name ?? contact.Name);
        row.Change("phone", contact.Phone, Phone ?? contact.Phone);
        row.Change("language", contact.Language, Language ?? contact.Language);
        row.Change("postbox", YesNo.Word(contact.Postbox), YesNo.Word(Postbox ?? contact.Postbox));
        contact.Name = Name ?? contact.Name;
        contact.Phone = Phone ?? contact.Phone;
        contact.Language = Language ?? contact.Language;
        contact.Postbox = Postbox ?? contact.Postbox;
    }

    private static string? ReadEmail(RowPlan row)
    {
        if (row.Cell("email", EmailAddress.MaxLength) is not { } typed)
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
        if (row.Cell("language", 40) is not { } typed)
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
        if (row.Cell("postbox", 20) is not { } typed)
            return null;
        var postbox = YesNo.Read(typed);
        if (postbox is null)
            row.Wrong("PostboxUnknown", typed);
        return postbox;
    }
}
