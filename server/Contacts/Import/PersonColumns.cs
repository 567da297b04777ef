using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// The columns of a list of people. Either a row says which role it is about, or there are columns for each role: one with its holder's
/// address, or several.
/// </summary>
internal static class PersonColumns
{
    public const string Role = "role";
    public const string Name = "name";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Language = "language";
    public const string Postbox = "postbox";

    /// <summary>A column of a role that holds «name &lt;address&gt;», or an address alone.</summary>
    public const string Person = "person";

    private static readonly string[] OfOneRole = [Person, Name, Email, Phone];

    private static readonly Dictionary<string, string[]> Names = new()
    {
        [Role] = ["rolle", "rolle id", "funksjon"],
        [Name] = ["navn", "namn", "kontaktperson", "contact"],
        [Email] = ["epost", "e-post", "e-postadresse", "epostadresse", "e-mail", "mail", "email address"],
        [Phone] = ["telefon", "tlf", "mobil", "mobiltelefon", "telephone", "mobile"],
        [Language] = ["språk", "målform", "sprak"],
        [Postbox] = ["postmottak", "felles postkasse", "shared postbox"],
        [Person] = [],
    };

    /// <summary>Those of the template.</summary>
    public static IReadOnlyList<Column> Usual { get; } =
    [
        NumberColumn.Definition, Field(Role, required: true), Field(Name, required: true), Field(Email, required: true), Field(Phone),
        Field(Language), Field(Postbox),
    ];

    /// <summary>All there are; of those that a list with such a header does not have, somebody has to say that they stand there.</summary>
    public static IReadOnlyList<Column> Of(IReadOnlyList<string> header, IReadOnlyList<string?> said, SurveyVocabulary words)
    {
        var ofRoles = words.AllRoles.SelectMany(role => OfOneRole.Select(field => OfRole(role, field))).ToList();
        var byRole = IsByRole(header, said, ofRoles);
        return
        [
            NumberColumn.Definition,
            .. Usual.Skip(1).Select(column =>
                byRole && column.Id != Language ? column with { Required = false, OnlyByHand = true } : column),
            .. ofRoles.Select(column => byRole ? column : column with { OnlyByHand = true }),
            byRole ? OtherColumns.OrganisationNameAlone : OtherColumns.OrganisationName,
            OtherColumns.Faults,
        ];
    }

    private static bool IsByRole(IReadOnlyList<string> header, IReadOnlyList<string?> said, List<Column> ofRoles) =>
        !said.Contains(Role) && (said.Any(id => ofRoles.Exists(column => column.Id == id))
            || !header.Any(Field(Role).IsNamed) && header.Any(name => ofRoles.Exists(column => column.IsNamed(name))));

    /// <summary>The column of a role that says this of its holder.</summary>
    public static string Id(string role, string field) => $"{role}:{field}";

    private static Column Field(string id, bool required = false) => new(id, required, Names[id]);

    /// <summary>«IKT-leder», «IKT-leder e-post», «E-post IKT-leder».</summary>
    private static Column OfRole(Term role, string field)
    {
        string[] titles = [role.Id, .. role.Titles.Values];
        string[] names = [field, .. Names[field]];
        return new Column(Id(role.Id, field), false,
            field == Person ? titles : [.. titles.SelectMany(title => names.SelectMany(name => new[] { title + name, name + title }))]);
    }
}
