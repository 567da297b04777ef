using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace FormEngine.Server.Web;

/// <summary>
/// Finds views beside their controller: FormEngine.Server.Respond.Hub.XController looks in /Respond/Hub, in /Respond, then
/// where rooms keep the views that all pages share: /Web/Shared, and what a room adds to the view engine's own list.
/// </summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Feature = "feature";
    private static readonly string Root = typeof(FeatureViews).Assembly.GetName().Name + ".";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space }
            && space.StartsWith(Root, StringComparison.Ordinal))
            context.Values[Feature] = space[Root.Length..].Replace('.', '/');
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        context.Values.TryGetValue(Feature, out var folder);
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return $"/{folder}/{{1}}/{{0}}.cshtml";
            yield return $"/{folder}/{{0}}.cshtml";
        }
        foreach (var shared in viewLocations)
            yield return shared;
    }
}
