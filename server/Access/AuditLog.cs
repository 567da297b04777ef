using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Access;

/// <summary>Notes who did what; the entry is saved with the change it describes.</summary>
public sealed class AuditLog(FormEngineDb db, IHttpContextAccessor http, TimeProvider time)
{
    /// <param name="action">What was done, such as <c>campaign.released</c>.</param>
    /// <param name="subject">The id of what it was done to.</param>
    /// <param name="detail">Figures and codes only: never a name or an address.</param>
    /// <param name="reason">Why, in their own words, where they had to say.</param>
    public void Add(string action, object? subject = null, string? detail = null, string? reason = null) => db.Audit.Add(new AuditEntry
    {
        At = time.GetUtcNow().UtcDateTime,
        StaffId = http.HttpContext?.User.StaffId(),
        Action = action,
        Subject = subject?.ToString(),
        Detail = detail,
        Reason = reason,
    });

    /// <summary>The same for something a respondent did.</summary>
    public void AddFor(Guid contactId, string action, object? subject = null) => db.Audit.Add(new AuditEntry
    {
        At = time.GetUtcNow().UtcDateTime,
        ContactId = contactId,
        Action = action,
        Subject = subject?.ToString(),
    });
}
