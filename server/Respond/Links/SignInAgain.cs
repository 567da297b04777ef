using FormEngine.Server.Access;
using FormEngine.Server.Respond.Pages;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// Someone whose cookie ran out while typing gets a page that keeps what was typed and goes on at the press of a button;
/// everyone else is refused as usual.
/// </summary>
internal sealed class SignInAgain(LapsedSignIn lapsed) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && await LinkAsync(context) is { } link)
            await ShowAsync(context, link);
        else
            await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task<Guid?> LinkAsync(HttpContext context) =>
        IsTyped(context.Request) && await lapsed.FindAsync(context) is { } found && await PostedForm.ReadAsync(context.Request) is null
            ? found.Link
            : null;

    private static bool IsTyped(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(RespondAddresses.Hub, StringComparison.OrdinalIgnoreCase)
        && request.HasFormContentType && request.Headers.Accept != PageController.Quietly;

    private static async Task ShowAsync(HttpContext context, Guid link)
    {
        // The page's antiforgery token must hold for the person who will be signed in when it comes back.
        context.User = LinkClaims.Principal(link);
        var page = new ViewResult
        {
            ViewName = "/Respond/Links/SignInAgain.cshtml",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new SignInAgainModel(context.Request.Path + context.Request.QueryString, FormFields.Of(context.Request.Form)),
            },
        };
        await page.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }
}

public sealed record SignInAgainModel(string To, IReadOnlyList<KeyValuePair<string, string>> Fields);
