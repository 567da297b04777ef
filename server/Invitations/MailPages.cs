using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Invitations;

/// <summary>Shows a mail to staff, as text and as its reader meets it.</summary>
internal static class MailPages
{
    /// <summary>A mail brings styles of its own in its elements; it may do nothing else.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /// <summary>Without an address for the HTML, as text alone.</summary>
    public static IActionResult ShowMail(this Controller controller, Campaign campaign, OutgoingMail mail, string? htmlPath) =>
        controller.View("/Invitations/Mail.cshtml", new MailPage(campaign, mail, htmlPath));

    public static IActionResult ShowHtml(this Controller controller, OutgoingMail mail)
    {
        controller.Response.Headers.ContentSecurityPolicy = Policy;
        return controller.Content(mail.Content.Html, "text/html; charset=utf-8");
    }
}

public sealed record MailPage(Campaign Campaign, OutgoingMail Mail, string? HtmlPath);
