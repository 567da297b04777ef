namespace FormEngine.Server.Web.Addresses;

/// <summary>Organisations, the people in them, and the lists they are read from and written to.</summary>
public static class ContactAddresses
{
    public const string List = "/staff/contacts";
    public const string NewOrganisation = List + "/new-organisation";
    public const string People = List + "/people";
    public const string Import = List + "/import";

    public static string Organisation(string number) => $"{List}/organisations/{Uri.EscapeDataString(number)}";

    public static string EditOrganisation(string number) => $"{Organisation(number)}/edit";

    /// <summary>What an organisation came from and became.</summary>
    public static string Succession(string number) => $"{Organisation(number)}/succession";

    public static string Person(Guid contact) => $"{People}/{contact}";

    /// <summary>An uploaded list, and what importing it would change.</summary>
    public static string Preview(Guid upload) => $"{Import}/{upload}";

    /// <summary>What is said of an uploaded list: its columns, its words for roles.</summary>
    public static string Choices(Guid upload) => $"{Preview(upload)}/choices";

    /// <summary>The rows of an uploaded list that have faults, as a file.</summary>
    public static string ToMend(Guid upload, string format) => $"{Preview(upload)}/to-mend.{format}";

    /// <summary>An import that was carried out, and how to undo it.</summary>
    public static string Batch(Guid batch) => $"{Import}/batches/{batch}";

    /// <summary>The reading of an uploaded list, on its way.</summary>
    public static string Reading(Guid work) => $"{Import}/reading/{work}";

    /// <summary>An import on its way, and what came of it.</summary>
    public static string Importing(Guid work) => $"{Import}/work/{work}";

    /// <summary>An empty list to fill in.</summary>
    public static string Template(string kind, string format) => $"{Import}/{kind}.{format}";

    /// <summary>All that is known of a kind, as a list; the format's ending stands behind it.</summary>
    public static string Export(string kind) => $"{List}/export/{kind}";
}
