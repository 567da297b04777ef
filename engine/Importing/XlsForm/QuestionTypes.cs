using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>What the types of XLSForm are with us.</summary>
internal static class QuestionTypes
{
    private static readonly string[] Media =
        ["image", "audio", "video", "file", "barcode", "geopoint", "geotrace", "geoshape", "background-audio"];

    private static readonly string[] Metadata =
    [
        "start", "end", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit", "start-geopoint",
        "instanceid",
    ];

    public static DraftKind? Kind(string type) => type switch
    {
        "select_one" or "acknowledge" => DraftKind.Single,
        "select_multiple" => DraftKind.Multiple,
        "integer" or "decimal" or "range" => DraftKind.Number,
        "text" or "time" => DraftKind.Text,
        "date" or "datetime" => DraftKind.Date,
        _ => null,
    };

    /// <summary>How a type differs with us; null where it does not.</summary>
    public static string? Difference(string type) => type switch
    {
        "datetime" => "A date without the time of day.",
        "time" => "A text such as 14:30.",
        "acknowledge" => "A choice with the one option OK.",
        _ => null,
    };

    public static string WhyLost(string type) => type switch
    {
        "hidden" => "Hidden values have no counterpart.",
        "rank" => "Ranking has no counterpart.",
        "select_one_from_file" or "select_multiple_from_file" => "Options from a file are not read.",
        _ when Media.Contains(type) => "Pictures, sounds, files and places are not collected.",
        _ when Metadata.Contains(type) => "What the device records by itself is not collected.",
        _ => "This type is not known.",
    };
}
