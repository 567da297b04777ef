using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FormEngine.Server.Web.Components;

/// <summary>A script and what it imports from its folder, all asked for at once: an import is else met only when its importer has
/// come.</summary>
[HtmlTargetElement("script-modules", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScriptModulesTagHelper(ScriptModules modules) : TagHelper
{
    /// <summary>The script to run, by its name in wwwroot: js/respond/page.js.</summary>
    public string Entry { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var imported in modules.ImportedBy(Entry))
            output.PreElement.AppendHtml(Preload(imported));
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "module");
        output.Attributes.SetAttribute("src", modules.Find(Entry).Address);
    }

    private static TagBuilder Preload(ScriptModule module) => new("link")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["rel"] = "modulepreload", ["href"] = module.Address },
    };
}
