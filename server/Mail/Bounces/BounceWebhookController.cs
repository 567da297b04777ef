using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>
/// Where a mail provider reports bounces: a JSON list of <c>{ "returnAddress" | "messageId", "status", "at" }</c>, signed
/// with <c>Mail__BounceSecret</c>. Without a secret it is not there.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class BounceWebhookController(BounceRecords bounces, IOptions<MailOptions> options, TimeProvider time) : Controller
{
    private const int MostAtOnce = 1000;

    [HttpPost("/api/mail/bounces")]
    public async Task<IActionResult> Take()
    {
        if (options.Value.BounceSecret is not { Length: > 0 } secret)
            return NotFound();
        using var body = new MemoryStream();
        await Request.Body.CopyToAsync(body);
        if (!WebhookSignature.Holds(secret, Request.Headers[WebhookSignature.Header], body.ToArray(), time.GetUtcNow()))
            return Problem($"The header {WebhookSignature.Header} is missing, too old, or not made with the shared secret.",
                statusCode: 401);
        return Parse(body.ToArray()) is { Count: <= MostAtOnce } reports
            ? Json(await TakeAsync(reports))
            : Problem(
                $"The body must be a JSON list of at most {MostAtOnce} objects with returnAddress or messageId, "
                    + $"and a status such as 5.1.1.", statusCode: 400);
    }

    private async Task<BouncesTaken> TakeAsync(List<ReportedBounce> reports)
    {
        var unknown = new List<int>();
        foreach (var (index, report) in reports.Index())
            if (!await bounces.TakeAsync(report.ToReport()!, report.At?.UtcDateTime))
                unknown.Add(index);
        return new BouncesTaken(reports.Count - unknown.Count, unknown);
    }

    /// <summary>Null where any of it cannot be read, so that nothing is half taken.</summary>
    private static List<ReportedBounce>? Parse(byte[] body)
    {
        try
        {
            var reports = JsonSerializer.Deserialize<List<ReportedBounce?>>(body, JsonSerializerOptions.Web);
            return reports?.All(report => report?.ToReport() is not null) == true ? [.. reports.OfType<ReportedBounce>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record ReportedBounce(string? ReturnAddress, string? MessageId, string? Status, DateTimeOffset? At)
{
    /// <summary>Null where it names no mail or no status.</summary>
    internal BounceReport? ToReport() => MailStatus.Find(Status) is { Class: 4 or 5 } status && (ReturnAddress ?? MessageId) is not null
        ? new BounceReport([ReturnAddress ?? "", MessageId ?? ""], status, Failed: status.Class == 5)
        : null;
}

/// <summary>How many were taken, and the places in the list of those that name no mail of ours.</summary>
public sealed record BouncesTaken(int Taken, IReadOnlyList<int> Unknown);
