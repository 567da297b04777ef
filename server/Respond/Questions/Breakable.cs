using Microsoft.AspNetCore.Html;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A text in which a line may also break after a slash, where browsers keep the words on both sides together.</summary>
public static class Breakable
{
    public static IHtmlContent Of(string text)
    {
        var html = new HtmlContentBuilder();
        var parts = text.Split('/');
        foreach (var part in parts[..^1])
            html.Append($"{part}/").AppendHtml("<wbr>");
        return html.Append(parts[^1]);
    }
}
