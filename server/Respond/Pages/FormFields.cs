namespace FormEngine.Server.Respond.Pages;

/// <summary>What was posted, to be carried on in hidden fields.</summary>
public static class FormFields
{
    private const string TokenField = "__RequestVerificationToken";

    public static IReadOnlyList<KeyValuePair<string, string>> Of(IFormCollection form) =>
        [.. form.Where(field => field.Key != TokenField)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
}
