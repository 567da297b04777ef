using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Requests;

/// <summary>An address that leads on may come from the request, with letters that a header cannot hold.</summary>
internal sealed class AsciiRedirects : IAlwaysRunResultFilter
{
    /// <summary>What is escaped already stays as it is.</summary>
    public static string Escape(string address) => string.Concat(address.EnumerateRunes().Select(Escape));

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is LocalRedirectResult redirect)
            redirect.Url = Escape(redirect.Url);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static string Escape(Rune letter) =>
        letter.Value is > 0x20 and < 0x7F ? letter.ToString() : Uri.EscapeDataString(letter.ToString());
}
