using System.Security.Cryptography;
using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.DataProtection;

namespace FormEngine.Server.Mail.Requests;

/// <summary>Takes down who asks for a link, and has it looked into at once.</summary>
public sealed class LinkRequests(
    FormEngineDb db, IDataProtectionProvider protection, RateLimiter limiter, ClientPlace place, BackgroundJobs jobs, TimeProvider time)
{
    /// <summary>Bounds the table; who gets how many mails is for those who send them.</summary>
    private static readonly RateLimit FromHere = new("link-request.place", 100, TimeSpan.FromHours(1));

    private readonly IDataProtector _protector = protection.CreateProtector("link-request");

    /// <returns>Null where it is taken down, else when it can be asked again.</returns>
    public async Task<DateTime?> AddAsync(LinkRequestKind kind, string address)
    {
        if (await limiter.TryUseAsync(FromHere.For(place.Hash)) is { } again)
            return again;
        db.Add(new LinkRequest
        {
            Kind = kind,
            Address = _protector.Protect(address.Trim()),
            Language = Language.Current.Code,
            AskedAt = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
        await jobs.StartNowAsync<LinkRequestJob>();
        return null;
    }

    /// <returns>Null where the key it was encrypted with is gone: nobody can answer it then.</returns>
    internal string? AddressOf(LinkRequest request)
    {
        try
        {
            return _protector.Unprotect(request.Address);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
