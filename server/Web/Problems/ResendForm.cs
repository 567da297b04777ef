using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FormEngine.Server.Web.Problems;

/// <summary>A problem that costs nothing of what was typed: the page carries the form on and can send it again.</summary>
public sealed record ResendForm(Problem Problem, string Action, IReadOnlyList<KeyValuePair<string, string?>> Fields)
{
    private const string TokenField = "__RequestVerificationToken";

    public static ViewResult Page(ActionContext context, Problem problem, IFormCollection form)
    {
        var request = context.HttpContext.Request;
        var fields = form.Where(field => field.Key != TokenField)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value));
        var model = new ResendForm(problem, request.PathBase + request.Path + request.QueryString, [.. fields]);
        return new ViewResult
        {
            ViewName = "/Web/Problems/ResendForm.cshtml",
            StatusCode = problem.Status,
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
        };
    }
}
