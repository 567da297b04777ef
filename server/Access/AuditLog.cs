using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Access;

/// <summary>Notes who did what; the entry is saved with the change it describes.</summary>
public sealed class AuditLog(FormEngineDb db, IHttpContextAccessor http, TimeProvider time)
{
    private Guid? _asker;

    /// <summary>Who is signed in, or asked for the work that is being done; null where it is a respondent, or nobody.</summary>
    public Guid? StaffId => http.HttpContext?.User.StaffId() ?? _asker;

    /// <summary>The member of staff who is answering for a respondent.</summary>
    private Guid? InPlaceOf => http.HttpContext?.User.LinkId() is null ? null : StaffId;

    /// <summary>For work that goes on when the request that asked for it is over.</summary>
    public void ActFor(Guid? staff) => _asker = staff;

    /// <param name="action">What was done, such as <c>campaign.released</c>.</param>
    /// <param name="subject">The id of what it was done to.</param>
    /// <param name="detail">What more is to be said, in the words of whoever reads it.</param>
    /// <param name="reason">Why, in their own words, where they had to say.</param>
    public void Add(string action, object? subject = null, AuditDetail? detail = null, string? reason = null) => db.Audit.Add(new AuditEntry
    {
        At = time.GetUtcNow().UtcDateTime,
        StaffId = StaffId,
        Action = action,
        Subject = subject?.ToString(),
        Detail = detail?.Kept,
        Reason = reason,
    });

    /// <summary>The same for something a respondent did, or staff in their place.</summary>
    public void AddFor(Guid contactId, string action, object? subject = null, string? reason = null) => db.Audit.Add(new AuditEntry
    {
        At = time.GetUtcNow().UtcDateTime,
        StaffId = InPlaceOf,
        ContactId = InPlaceOf is null ? contactId : null,
        Action = action,
        Subject = subject?.ToString(),
        Reason = reason,
    });
}
