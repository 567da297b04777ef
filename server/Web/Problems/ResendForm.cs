using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Web.Problems;

/// <summary>A problem that costs nothing of what was typed: its page carries the form on and can send it again.</summary>
public sealed record ResendForm(Problem Problem, string Action, IReadOnlyList<KeyValuePair<string, string?>> Fields)
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Null where nothing can be sent again, or where another site may have made the form.</summary>
    public static async Task<ResendForm?> FromAsync(HttpRequest request, PathString path, string? query, Problem problem)
    {
        if (!problem.CanResend || !request.HasFormContentType || request.Headers["Sec-Fetch-Site"] != "same-origin")
            return null;
        if (await PostedForm.ReadAsync(request) is not null || request.Form is not { } form || form.Count == 0 || form.Files.Count > 0)
            return null;
        var fields = form.Where(field => field.Key != TokenField)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, Sendable(value, problem)));
        return new ResendForm(problem, request.PathBase + path + query, [.. fields]);
    }

    private static string? Sendable(string? value, Problem problem) =>
        problem == Problem.Unreadable && value is not null ? PlainText.Of(value) : value;
}
