using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FormEngine.Server.Web;

/// <summary>A message the next page shows, once: <c>this.Flash(T["Saved"])</c> before a redirect.</summary>
public sealed record Flash(string Text, string Color)
{
    /// <summary>The cookie that carries it; without it there is no need to look.</summary>
    internal const string Cookie = "flash";
    private const string TextKey = "flash";
    private const string ColorKey = "flash-color";

    public static Flash? Take(ITempDataDictionary data) =>
        data[TextKey] is string text ? new(text, data[ColorKey] as string ?? "success") : null;

    internal void Put(ITempDataDictionary data) => (data[TextKey], data[ColorKey]) = (Text, Color);
}

public static class FlashExtensions
{
    /// <summary>The colour is success, info, warning or danger.</summary>
    public static void Flash(this Controller controller, string text, string color = "success") =>
        new Flash(text, color).Put(controller.TempData);
}
