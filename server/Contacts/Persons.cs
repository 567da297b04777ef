using FormEngine.Answers;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts;

/// <summary>
/// The persons that others name: colleagues, the right person for a role. One who is known already keeps name, phone and
/// language.
/// </summary>
public sealed class Persons(FormEngineDb db, IStringLocalizer<ContactsTexts> texts)
{
    public async Task<PersonCheck> CheckAsync(PersonInput input)
    {
        var email = EmailAddress.Normalise(input.Email ?? "");
        var known = email is null ? null : await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Email == email);
        string?[] keys = [NameError(input), EmailError(input, email, known), input.Phone?.Length > 40 ? "PhoneTooLong" : null,
            Language.Find(input.MailLanguage) is null ? "LanguageRequired" : null];
        string[] fields = [nameof(input.Name), nameof(input.Email), nameof(input.Phone), nameof(input.MailLanguage)];
        return new PersonCheck([.. fields.Zip(keys).Where(error => error.Second is not null)
            .Select(error => (error.First, texts[error.Second!].Value))], known?.Id);
    }

    /// <summary>Part of the caller's transaction; two who name the same new person at once get the same contact.</summary>
    public async Task<Contact> FindOrAddAsync(PersonInput input)
    {
        var email = EmailAddress.Normalise(input.Email!)!;
        await db.InsertMissingAsync([new Contact
        {
            Email = email,
            Name = input.Name!.Trim(),
            Phone = string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone.Trim(),
            Language = Language.Find(input.MailLanguage)!.Code,
        }]);
        return await db.Contacts.AsNoTracking().SingleAsync(contact => contact.Email == email);
    }

    private static string? NameError(PersonInput input) =>
        string.IsNullOrWhiteSpace(input.Name) ? "NameRequired"
        : input.Name.Trim().Length > 200 ? "NameTooLong"
        : WebAddresses.FirstIn(input.Name) is not null ? "NameHoldsWebAddress"
        : null;

    /// <summary>A shared postbox is no person; and whom mail does not reach, or who wants none, cannot be asked by mail.</summary>
    private static string? EmailError(PersonInput input, string? email, Contact? known) =>
        string.IsNullOrWhiteSpace(input.Email) ? "EmailRequired"
        : email is null ? "EmailInvalid"
        : known is { Postbox: true } ? "EmailIsPostbox"
        : known is { BouncedAt: not null } or { OptedOutAt: not null } ? "EmailUnreachable"
        : null;
}
