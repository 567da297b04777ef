using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FormEngine.Server.Web.Components;

/// <summary>What is wrong with one field; the summary links to the field's id. No id: it concerns the whole form.</summary>
public sealed record FieldError(string? FieldId, string Message);

public static class FieldErrorExtensions
{
    /// <summary>All that is wrong with what was posted, in the order of the fields.</summary>
    public static IReadOnlyList<FieldError> FieldErrors(this ModelStateDictionary state) =>
        [.. state.SelectMany(field => field.Value!.Errors, (field, error) => new FieldError(FieldId(field.Key), error.ErrorMessage))];

    internal static string? FieldId(string name) => name is "" ? null : TagBuilder.CreateSanitizedId(name, "_");
}
