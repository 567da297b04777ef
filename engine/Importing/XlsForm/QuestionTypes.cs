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
        "datetime" => "DateWithoutTime",
        "time" => "TimeAsText",
        "acknowledge" => "OneOptionOk",
        _ => null,
    };

    public static string WhyLost(string type) => type switch
    {
        "hidden" => "NoHiddenValues",
        "rank" => "NoRanking",
        "select_one_from_file" or "select_multiple_from_file" => "NoOptionsFromFile",
        _ when Media.Contains(type) => "NoMediaCollected",
        _ when Metadata.Contains(type) => "NothingFromDevice",
        _ => "TypeUnknown",
    };
}
