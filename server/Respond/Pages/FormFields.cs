using FormEngine.Server.Respond.Answering;

namespace FormEngine.Server.Respond.Pages;

/// <summary>What was posted, to be carried on in hidden fields.</summary>
public static class FormFields
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>The rendering that all of it was typed on, however many pages have asked about it since.</summary>
    public static string? TypedOn(IFormCollection form) => form[Fields.TypedOn].FirstOrDefault() ?? form[Fields.Render].FirstOrDefault();

    public static IReadOnlyList<KeyValuePair<string, string>> Of(IFormCollection form) =>
        [.. form.Where(field => field.Key != TokenField)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
}
