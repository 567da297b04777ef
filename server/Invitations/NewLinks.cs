using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.Requests;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>
/// «Send meg en ny lenke». Says nothing of whether the address is known: what comes of it shows only in that person's
/// mail.
/// </summary>
public sealed class NewLinks(FormEngineDb db, DeliveryTrigger delivery, TimeProvider time) : ILinkRequestReader
{
    /// <summary>One mail in each, however often it is asked for: the window's start is part of the mail's unique key.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int MostADay = 10;

    public LinkRequestKind Kind => LinkRequestKind.Personal;

    /// <summary>In the contact's own language.</summary>
    public Task AnswerAsync(AskedLink asked) => PlanAsync(asked.Address);

    public async Task PlanAsync(string? email)
    {
        var address = email?.Trim().ToLowerInvariant();
        var now = time.GetUtcNow().UtcDateTime;
        var due = new DateTime(now.Ticks - (now.Ticks % Window.Ticks), DateTimeKind.Utc);
        var mails = (await LinksAsync(address, now)).Select(link => new Data.Model.Mail
        {
            CampaignId = link.CampaignId,
            ContactId = link.ContactId,
            Kind = MailKind.NewLink,
            Due = due,
        });
        if (await db.InsertMissingAsync(mails) > 0)
            await delivery.DeliverNowAsync();
    }

    /// <summary>The person's links to campaigns that are open; where none is, to the one that closed last.</summary>
    private async Task<IEnumerable<AccessLink>> LinksAsync(string? address, DateTime now)
    {
        var yesterday = now.AddDays(-1);
        var links = await db.AccessLinks.Live().AsNoTracking().Include(link => link.Campaign)
            .Where(link => link.Contact!.Email == address && link.Campaign!.OpensAt <= now)
            .Where(link => db.Mails.Count(mail => mail.CampaignId == link.CampaignId && mail.ContactId == link.ContactId
                && mail.Kind == MailKind.NewLink && mail.Due > yesterday) < MostADay)
            .OrderByDescending(link => link.Campaign!.ClosesAt).ToListAsync();
        var open = new List<AccessLink>();
        foreach (var link in links)
            if (now < await db.ClosesForAsync(link.Campaign!, link.ContactId, now))
                open.Add(link);
        return open.Count > 0 ? open : links.Take(1);
    }
}
