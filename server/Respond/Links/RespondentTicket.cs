using System.Security.Cryptography;
using FormEngine.Server.Respond.Answering;
using Microsoft.AspNetCore.DataProtection;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// A sealed copy of the personal link's id that a page carries, so that someone whose cookie ran out while typing can go
/// on with what stands on the page. Good for two days; a revoked link opens nothing all the same.
/// </summary>
public sealed class RespondentTicket(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("respondent-ticket").ToTimeLimitedDataProtector();

    /// <summary>None for staff in a respondent's place: it would let them go on as the respondent.</summary>
    public string For(SectionSession session) => session.StaffId is null ? For(session.Link) : "";

    private string For(Guid link) => _protector.Protect(link.ToString("N"), TimeSpan.FromDays(2));

    public Guid? Read(string? ticket)
    {
        try
        {
            return ticket is { Length: > 0 } ? Guid.Parse(_protector.Unprotect(ticket)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
