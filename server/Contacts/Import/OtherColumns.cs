namespace FormEngine.Server.Contacts.Import;

/// <summary>Columns that lists often have and no import needs, so that nobody is asked about them.</summary>
internal static class OtherColumns
{
    private static readonly string[] Names =
        ["kommune", "kommunenavn", "fylkeskommune", "virksomhetsnavn", "verksemdsnamn", "organisation name", "municipality", "authority"];

    public static Column OrganisationName { get; } = new("organisation_name", false, Names);

    /// <summary>Where no name of a person stands under one such as «navn».</summary>
    public static Column OrganisationNameAlone { get; } = new(OrganisationName.Id, false, [.. Names, "name", "navn", "namn"]);

    /// <summary>What the file of rows to mend says of each.</summary>
    public static Column Faults { get; } = new("to_mend", false, ["må rettes", "må rettast"]);
}
