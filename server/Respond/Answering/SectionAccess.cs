using System.Globalization;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// Lets a request in to the section its address names, or refuses it, before anything else is looked at: the one gate
/// of every section, for every verb.
/// </summary>
internal sealed class SectionAccess(SectionLoader sections) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (await context.HttpContext.SessionIdAsync(Schemes.Respondent) is not { } id)
            return; // Not signed in: the policy refuses it.

        var key = Key(context.RouteData.Values);
        if (await LoadAsync(context, id, key) is { } session)
            context.HttpContext.Features.Set(session with { StaffId = context.HttpContext.User.StaffId() });
        else
            context.Result = new ProblemResult(await sections.WhyNotAsync(id, key));
    }

    private async Task<SectionSession?> LoadAsync(AuthorizationFilterContext context, Guid id, SectionKey key) =>
        await sections.LoadAsync(id, key)
        ?? (context.ActionDescriptor.EndpointMetadata.OfType<OpenToFormerOwnersAttribute>().Any()
            ? await sections.LoadForReadingAsync(id, key)
            : null);

    private static SectionKey Key(RouteValueDictionary route) => new(
        (string)route["organisation"]!,
        (string)route["section"]!,
        route["entry"] is { } entry ? Convert.ToInt32(entry, CultureInfo.InvariantCulture) : SectionKey.Whole);
}

/// <summary>A page that whoever handed the section over may still read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenToFormerOwnersAttribute : Attribute;

/// <summary>A controller of one section; <see cref="SectionAccess"/> has opened it.</summary>
[Authorize(Policies.Respond)]
[TypeFilter<SectionAccess>]
[AsksForSession]
public abstract class SectionController : Controller
{
    private protected const string SectionRoute = RespondAddresses.Hub + "/{organisation}/{section}";
    private protected const string EntryRoute = SectionRoute + "/{entry:int:min(1)}";

    protected SectionSession Session => HttpContext.Features.Get<SectionSession>()!;
}
