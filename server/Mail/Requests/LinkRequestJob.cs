using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail.Requests;

/// <summary>Looks up the addresses that asked for links, and forgets them.</summary>
public sealed class LinkRequestJob(
    FormEngineDb db, LinkRequests requests, IEnumerable<ILinkRequestReader> readers, ILogger<LinkRequestJob> log) : IRecurringJob
{
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var waiting = await db.LinkRequests.AsNoTracking().OrderBy(request => request.AskedAt).ToListAsync(stopping);
        var done = 0;
        foreach (var request in waiting.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            await AnswerAsync(request);
            await db.LinkRequests.Where(row => row.Id == request.Id).ExecuteDeleteAsync(CancellationToken.None);
            done++;
        }
        return done;
    }

    private async Task AnswerAsync(LinkRequest request)
    {
        if (requests.AddressOf(request) is not { } address)
            return;
        try
        {
            await readers.Single(reader => reader.Kind == request.Kind)
                .AnswerAsync(new AskedLink(address, Language.Find(request.Language) ?? Language.Default, request.AskedAt));
        }
        catch (Exception exception) when (!Outage.Is(exception))
        {
            // One that cannot be answered must not hold up the others.
            log.LogError(exception, "The request for a link {Request} could not be answered", request.Id);
        }
    }
}
