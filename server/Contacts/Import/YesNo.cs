namespace FormEngine.Server.Contacts.Import;

/// <summary>Yes and no as people type them in a spreadsheet.</summary>
internal static class YesNo
{
    /// <summary>Null where it is neither.</summary>
    public static bool? Read(string typed) => typed.ToLowerInvariant() switch
    {
        "ja" or "j" or "x" or "yes" or "y" or "true" or "sann" or "1" => true,
        "nei" or "n" or "no" or "false" or "usann" or "0" => false,
        _ => null,
    };

    /// <summary>The technical word, as in the template.</summary>
    public static string? Word(bool? value) => value switch { true => "yes", false => "no", null => null };
}
