using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// Names one section response in addresses: the organisation's number (a contact may answer for several), the section,
/// and the entry, which is 1 where the section takes only one.
/// </summary>
public sealed record SectionKey(string Organisation, string Section, int Entry)
{
    /// <summary>In place of an entry: the section as a whole.</summary>
    public const int Whole = 0;

    public string Path => $"{SectionPath}/{Entry}";

    public string PagePath(string page) => $"{Path}/pages/{page}";

    public string ReviewPath => $"{Path}/review";

    public string NotesPath(string question) => $"{Path}/notes/{question}";

    public string ReceiptPath => $"{Path}/receipt";

    public string PrintPath => $"{Path}/print";

    /// <summary>The section as a whole: its list of entries, where it takes many.</summary>
    public string SectionPath => RespondAddresses.Section(Organisation, Section);

    /// <summary>All its entries on paper.</summary>
    public string PrintAllPath => $"{SectionPath}/print";

    public string EmptyFormPath => $"{SectionPath}/form";
}
