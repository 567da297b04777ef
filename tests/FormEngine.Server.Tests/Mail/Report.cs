using System.Text;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Bounces as a mail server writes them (RFC 3464).</summary>
internal static class Report
{
    public static string Failed(string returnAddress, string status, string diagnostic = "smtp; refused", string messageId = "<x@y>",
        bool encode = false) =>
        Of(returnAddress, "failed", status, diagnostic, messageId, encode);

    public static string Of(
        string returnAddress, string action, string status, string diagnostic = "smtp; later", string messageId = "<x@y>",
        bool encode = false) => $"""
        Return-Path: <>
        Delivered-To: {returnAddress}
        From: MAILER-DAEMON@mx.example.invalid
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="grense/1"

        This is a MIME-encapsulated message.

        --grense/1
        Content-Type: text/plain; charset=utf-8

        Kunne ikke leveres til åse@example.invalid.

        --grense/1
        Content-Type: message/delivery-status
        {Part($"""
            Reporting-MTA: dns; mx.example.invalid

            Final-Recipient: rfc822; person1@example.invalid
            Action: {action}
            Status: {status}
            Diagnostic-Code: {diagnostic}

            """, encode)}
        --grense/1
        Content-Type: text/rfc822-headers
        {Part($"""
            Message-ID: {messageId}
            Subject: Hei

            """, encode)}
        --grense/1--

        """;

    private static string Part(string content, bool encode) => encode
        ? "Content-Transfer-Encoding: base64\n\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(content), Base64FormattingOptions.InsertLineBreaks)
        : "\n" + content;
}
