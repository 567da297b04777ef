using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FormEngine.Server.Web.Charts;

/// <summary>A chart as a file that other sites may show. It fetches and runs nothing: its policy allows its own style alone.</summary>
public sealed class SvgFile : FileContentResult
{
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ChartStyle.OfFile)))}'";

    public SvgFile(Chart chart, string? source = null) : base(Encoding.UTF8.GetBytes(chart.File(source)), "image/svg+xml") =>
        EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(FileContents))}\"");

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return base.ExecuteResultAsync(context);
    }
}
